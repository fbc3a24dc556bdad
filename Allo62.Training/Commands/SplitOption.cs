using System.CommandLine;
using Allo62.Training.Splitting;

namespace Allo62.Training.Commands;

/// <summary>How rows are kept apart for measuring.</summary>
internal static class SplitOption
{
    public static (Option<SplitKind> Kind, Option<double> Share) Create()
    {
        var kind = new Option<SplitKind>("--split") { Description = "auto (k-fold under 1,000 rows, temporal where there are dates, random otherwise), temporal, random or kFold.", DefaultValueFactory = _ => SplitKind.Auto };
        var share = new Option<double>("--test-share") { Description = "Share of the rows to measure on, at most 20,000 rows.", DefaultValueFactory = _ => new SplitOptions().TestShare };
        share.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and < 1)) result.AddError("--test-share: a number between 0 and 1 was expected.");
        });
        return (kind, share);
    }
}
