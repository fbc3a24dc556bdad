namespace Allo62.Training.Reports;

/// <summary>Outcomes in French.</summary>
internal static class OutcomeText
{
    public static string Of(string outcome) => outcome switch
    {
        "right_route" => "bien orientée",
        "wrong_route" => "mal orientée",
        "clarified" => "question posée",
        _ => "passée à un humain",
    };
}
