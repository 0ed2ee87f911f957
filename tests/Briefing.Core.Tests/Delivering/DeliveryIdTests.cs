using System.Globalization;

namespace Briefing.Core.Tests.Delivering;

public sealed class DeliveryIdTests
{
    private const string Reader = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(0, "daily/2026-03-02/" + Reader)]
    [InlineData(1, "daily/2026-03-02/correction-1/" + Reader)]
    [InlineData(99, "daily/2026-03-02/correction-99/" + Reader)]
    public void A_name_is_read_as_it_was_written(int correction, string name)
    {
        var id = new DeliveryId("daily", new DateOnly(2026, 3, 2), Reader, correction);

        Assert.Equal(name, id.ToString());
        Assert.Equal(id, DeliveryId.Parse(name, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("daily/2026-03-02/correction-0/" + Reader)]
    [InlineData("daily/2026-03-02/correction-01/" + Reader)]
    [InlineData("daily/2026-03-02/correction-/" + Reader)]
    [InlineData("daily/2026-03-02/correction-100/" + Reader)]
    [InlineData("daily/2026-03-02/other-1/" + Reader)]
    [InlineData("daily/2026-03-02/correction-1/x/" + Reader)]
    public void Other_names_are_none(string name) => Assert.False(DeliveryId.TryParse(name, CultureInfo.InvariantCulture, out _));
}
