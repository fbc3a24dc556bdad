using Microsoft.ML;
using Microsoft.ML.Data;

namespace Allo62.Model.Learning;

/// <summary>
/// The training rows as ML.NET reads them for one question: the vectors are handed over without a copy and in any order asked for.
/// ML.NET's own list view copies each vector each time it is read, and its streaming view adds a shuffling stage of its own.
/// </summary>
internal sealed class TrainingView(IReadOnlyList<FeatureRow> rows, TrainingHead head, int dimension) : IDataView
{
    public bool CanShuffle => true;

    public DataViewSchema Schema { get; } = MakeSchema(dimension);

    public long? GetRowCount() => head.Rows.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var needed = columnsNeeded.Select(column => column.Index).ToHashSet();
        return new Cursor(this, needed, Order(rand));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private int[]? Order(Random? rand)
    {
        if (rand is null) return null;
        var order = Enumerable.Range(0, head.Rows.Length).ToArray();
        // CA5394: not a secret, and it must be the same every time.
#pragma warning disable CA5394
        rand.Shuffle(order);
#pragma warning restore CA5394
        return order;
    }

    private static DataViewSchema MakeSchema(int dimension)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn(nameof(MlRow.Features), new VectorDataViewType(NumberDataViewType.Single, dimension));
        builder.AddColumn(nameof(MlRow.Label), BooleanDataViewType.Instance);
        return builder.ToSchema();
    }

    private VBuffer<float> Features(int at)
    {
        var row = rows[head.Rows[at]];
        return new VBuffer<float>(dimension, row.Features.Length, row.Values, row.Features);
    }

    private bool IsPositive(int at) => head.Answers[at];

    private sealed class Cursor(TrainingView view, HashSet<int> needed, int[]? order) : DataViewRowCursor
    {
        private long _position = -1;

        public override long Position => _position;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        private int Row => order is null ? (int)_position : order[_position];

        public override bool IsColumnActive(DataViewSchema.Column column) => needed.Contains(column.Index);

        public override bool MoveNext()
        {
            if (_position + 1 >= view.GetRowCount()) return false;
            _position++;
            return true;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)Row, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            Delegate getter = column.Index == 0
                ? (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) => value = view.Features(Row))
                : (ValueGetter<bool>)((ref bool value) => value = view.IsPositive(Row));
            return (ValueGetter<TValue>)getter;
        }
    }
}
