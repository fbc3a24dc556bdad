using System.Numerics.Tensors;
using Allo62.Model.Text;

namespace Allo62.Model.Features;

/// <summary>A text as the sum of its words' vectors, brought to one length: a third block of features behind the pieces.</summary>
/// <param name="vectors">The words' vectors.</param>
/// <param name="length">Length of each text's vector; 1 weighs as much as all words of the text, or as all its characters.</param>
internal sealed class TextEmbedding(WordVectors vectors, float length)
{
    public WordVectors Vectors => vectors;

    /// <summary>Length of each text's vector.</summary>
    public float Length => length;

    public int Dimension => vectors.Dimension;

    /// <summary>Writes the vector of a text; zeros when it knows none of the words.</summary>
    /// <returns>What the sum was multiplied by.</returns>
    public float Extract(NormalisedText text, Span<float> into)
    {
        into.Clear();
        foreach (var token in text.Tokens)
        {
            if (vectors.Find(text.Word(token)) is >= 0 and var word) vectors.AddTo(into, word);
        }
        var norm = TensorPrimitives.Norm<float>(into);
        var factor = norm > 0 ? length / norm : 0;
        TensorPrimitives.Multiply(into, factor, into);
        return factor;
    }
}
