using System.CommandLine;
using System.Globalization;
using Allo62.Training.Evaluation.Results;

namespace Allo62.Training.Commands;

/// <summary><c>--costs right=1,wrong=3,…</c>: calls of each outcome.</summary>
internal static class CostOption
{
    private const string Expected = "pairs such as right=1,wrong=3,choice=1.25,choice-without=2.25,handoff=2,out-of-scope=1";

    public static Option<OutcomeCosts> Create() => new("--costs")
    {
        Description = $"Calls that each outcome costs: {Expected}; what is left out keeps that value.",
        HelpName = "PAIRS",
        DefaultValueFactory = _ => new OutcomeCosts(),
        CustomParser = result =>
        {
            var costs = new OutcomeCosts();
            foreach (var pair in result.Tokens[0].Value.Split(','))
            {
                if (pair.Split('=') is not [var name, var text] || !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var calls)
                    || With(costs, name, calls) is not { } changed)
                {
                    result.AddError($"--costs: {Expected} was expected.");
                    return costs;
                }
                costs = changed;
            }
            return costs;
        },
    };

    private static OutcomeCosts? With(OutcomeCosts costs, string name, double calls) => name switch
    {
        "right" => costs with { RightRoute = calls },
        "wrong" => costs with { WrongRoute = calls },
        "choice" => costs with { ClarifiedRight = calls },
        "choice-without" => costs with { ClarifiedWrong = calls },
        "handoff" => costs with { HandedOff = calls },
        "out-of-scope" => costs with { HandedOffOutOfScope = calls },
        _ => null,
    };
}
