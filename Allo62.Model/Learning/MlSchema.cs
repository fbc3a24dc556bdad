using Microsoft.ML.Data;

namespace Allo62.Model.Learning;

/// <summary>The row that ML.NET trains on and scores: the one place that names its columns.</summary>
internal sealed class MlRow
{
    public VBuffer<float> Features { get; set; }

    public bool Label { get; set; }
}

/// <summary>Schema of <see cref="MlRow"/>, whose vector length is known only at run time.</summary>
internal static class MlSchema
{
    /// <summary>Column in which the class with this number leaves its score.</summary>
    public static string ScoreColumn(int label) => $"Score{label}";

    public static SchemaDefinition Rows(int dimension)
    {
        var schema = SchemaDefinition.Create(typeof(MlRow));
        schema[nameof(MlRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, dimension);
        return schema;
    }
}
