using Interventions.Web.Features.People;

namespace Interventions.Web.Tests.Features.People;

public sealed class SameRecordsTests
{
    [Fact]
    public void One_human_being_is_the_least_of_his_ids_in_whatever_order_the_pairs_come()
    {
        var (a, b, c, d) = (Id(1), Id(2), Id(3), Id(4));
        (Guid, Guid)[] pairs = [(d, c), (c, b), (b, a)];

        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            var self = SameRecords.SelvesOf(order.Select(i => pairs[i]));

            Assert.Equal([a, b, c, d], self.Keys.Order());
            Assert.All(self.Values, s => Assert.Equal(a, s));
        }

        static Guid Id(int number) => new(number, 0, 0, new byte[8]);
    }
}
