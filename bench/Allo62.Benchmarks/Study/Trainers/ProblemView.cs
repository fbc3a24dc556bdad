using Microsoft.ML;
using Microsoft.ML.Data;

namespace Allo62.Benchmarks.Study.Trainers;

/// <summary>
/// A problem as ML.NET reads it, without copies and in any order: the label is one class against the rest, or the number of the class.
/// As the product's own view, with a weight a row beside it.
/// </summary>
internal sealed class ProblemView(Problem problem, int? positive, float[]? weights = null) : IDataView
{
    public const string Features = nameof(Features);
    public const string Label = nameof(Label);
    public const string Weight = nameof(Weight);

    public bool CanShuffle => true;

    public DataViewSchema Schema { get; } = MakeSchema(problem, positive is null);

    public long? GetRowCount() => problem.Rows.Length;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        var order = Enumerable.Range(0, problem.Rows.Length).ToArray();
        rand?.Shuffle(order);
        return new Cursor(this, [.. columnsNeeded.Select(column => column.Index)], order);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) => [GetRowCursor(columnsNeeded, rand)];

    private static DataViewSchema MakeSchema(Problem problem, bool multiclass)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumn(Features, new VectorDataViewType(NumberDataViewType.Single, problem.Dimension));
        builder.AddColumn(Label, multiclass ? new KeyDataViewType(typeof(uint), problem.Classes) : BooleanDataViewType.Instance);
        builder.AddColumn(Weight, NumberDataViewType.Single);
        return builder.ToSchema();
    }

    private Delegate Getter(int column, Func<int> row) => column switch
    {
        0 => (ValueGetter<VBuffer<float>>)((ref VBuffer<float> value) =>
        {
            var vector = problem.Rows[row()];
            value = new VBuffer<float>(problem.Dimension, vector.Features.Length, vector.Values, vector.Features);
        }),
        1 when positive is { } label => (ValueGetter<bool>)((ref bool value) => value = problem.Labels[row()] == label),
        1 => (ValueGetter<uint>)((ref uint value) => value = (uint)problem.Labels[row()] + 1),
        _ => (ValueGetter<float>)((ref float value) => value = weights?[row()] ?? 1),
    };

    private sealed class Cursor(ProblemView view, HashSet<int> needed, int[] order) : DataViewRowCursor
    {
        private long _position = -1;

        public override long Position => _position;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        public override bool IsColumnActive(DataViewSchema.Column column) => needed.Contains(column.Index);

        public override bool MoveNext() => ++_position < order.Length;

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)order[_position], 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => (ValueGetter<TValue>)view.Getter(column.Index, () => order[_position]);
    }
}
