using Allo62.Model.Catalogue;

namespace Allo62.Api.Statistics;

/// <summary>A minute as the human desk sees it.</summary>
/// <param name="Day">Day in France.</param>
/// <param name="Hour">Hour on clocks in France.</param>
/// <param name="IsOpen">Whether the desk answers; false when its hours are not known.</param>
/// <param name="Wait">How long until it answers; null when that is not known.</param>
internal sealed record DeskMoment(DateOnly Day, int Hour, bool IsOpen, TimeSpan? Wait)
{
    public static DeskMoment Of(long minute, Contact desk)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(minute * StatisticsStore.MillisecondsAMinute);
        var state = desk.At(moment);
        var isOpen = state?.OpenNow == true;
        return new DeskMoment(ParisTime.Day(moment), ParisTime.At(moment).Hour, isOpen, isOpen ? TimeSpan.Zero : state?.OpensAt - moment);
    }
}
