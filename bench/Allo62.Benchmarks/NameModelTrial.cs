using Allo62.Model.Anonymisation;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Allo62.Benchmarks;

/// <summary>
/// Does a small ML.NET model of words find names that the rules miss? Trained on synthetic sentences, the even development rows
/// and clean requests; read on the odd rows. See docs/decisions/0005.
/// </summary>
internal static class NameModelTrial
{
    private const int SyntheticSentences = 6_000;
    private const int CleanForTraining = 3_000;
    private const int Seed = 62;
    private const double HidesLists = 0.5;

    private static readonly float[] Thresholds = [.5f, .8f, .9f, .95f, .98f, .99f];

    private static readonly string[] Frames =
    [
        "{0} demande où en est son dossier rsa", "appel de {0}, rappeler demain matin", "mon fils {0} est au collège", "je m'appelle {0} et j'ai besoin d'aide",
        "{0} habite à Lens et ne peut plus payer", "vu {0} ce matin en permanence", "bonjour c'est {0}, je vous rappelle pour ma mère {1}", "usager {0}, apa refusée",
        "merci de transmettre à {0}", "{0} et {1} sont suivis par la pmi", "la voisine {0} dit que les enfants {1} crient", "cordialement {0}",
        "rdv {0} mardi 14h mds", "{0} né le 12/03/1954 demande une carte", "elle est partie chez {0}", "le papa c'est {0}, la maman {1}", "dossier {0} à compléter",
        "{0} 06 12 34 56 78 rappeler", "transfert {0} vers la mdph", "plainte contre {0} pour le bruit", "{0} (tuteur) demande un duplicata", "courrier de {0} reçu hier",
        "on m'a dit de voir {0}", "sa référente {0} est absente", "{0} veut une place en ehpad pour {1}", "signalement : {0}, 8 ans, école de Carvin",
    ];

    public static void Print(string data)
    {
        var random = new Random(Seed);
        var rows = Rows.Read(Path.Combine(data, "dev", "personal-data.csv")).Select(row => row["text"]).ToArray();
        var clean = Directory.GetFiles(Path.Combine(data, "log"), "*.csv").Order().SelectMany(Rows.Read).Select(row => row["text"]).ToArray();
        random.Shuffle(clean);
        string[] training = [.. Synthetic(random), .. rows.Where((_, index) => index % 2 == 1), .. clean.Take(CleanForTraining)];
        var ml = new MLContext(Seed);
        var tokens = training.SelectMany(text => NameTokens.Read(text, random, HidesLists)).ToArray();
        Console.WriteLine($"{tokens.Length:#,0} words, {tokens.Count(token => token.IsName):#,0} of names");
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, NameTokens.Dimension);
        var model = ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            NumberOfThreads = 1, MaximumNumberOfIterations = 12, L2Regularization = 1e-5f, ConvergenceCheckFrequency = 12,
        }).Fit(ml.Data.LoadFromEnumerable(tokens.Select(Row.From), schema));
        var odd = rows.Where((_, index) => index % 2 == 0).ToArray();
        var engine = ml.Model.CreatePredictionEngine<Row, Answer>(model, inputSchemaDefinition: schema);
        string[] unseen = [.. clean.Skip(CleanForTraining).Take(CleanForTraining)];
        Compare(odd.Select(text => Judge(text, engine)).ToArray(), unseen.Select(text => Judge(text, engine)).ToArray());
    }

    private static void Compare(List<Judged>[] odd, List<Judged>[] unseen)
    {
        Console.WriteLine("threshold  names the rules leave, found  words masked without need in the odd rows  clean requests altered more");
        foreach (var threshold in Thresholds)
        {
            var left = odd.SelectMany(text => text).Where(word => word is { IsName: true, IsMasked: false }).ToArray();
            var extra = odd.SelectMany(text => text).Count(word => word is { IsName: false, IsMasked: false } && word.Probability >= threshold);
            var altered = unseen.Count(text => text.TrueForAll(word => !word.IsMasked) && text.Exists(word => word.Probability >= threshold));
            Console.WriteLine($"{threshold,9:0.00}  {left.Count(word => word.Probability >= threshold),5} of {left.Length,-5}  {extra,5}  {(double)altered / unseen.Length:0.0000}");
        }
    }

    private static List<Judged> Judge(string gold, PredictionEngine<Row, Answer> engine)
    {
        var tokens = NameTokens.Read(gold, new Random(Seed), 0).ToArray();
        var plain = System.Text.RegularExpressions.Regex.Replace(gold, @"\[\[[A-Z_]+:(.*?)\]\]", "$1");
        var findings = Anonymiser.Default.Anonymise(plain).Findings;
        return [.. tokens.Select(token => new Judged(token.IsName, findings.Any(finding => finding.Start < token.End && finding.End > token.Start), engine.Predict(Row.From(token)).Probability))];
    }

    private static IEnumerable<string> Synthetic(Random random)
    {
        string[] first = [.. Lexicon.Lines("first-names.txt").SelectMany(line => line.Split(' '))];
        string[] family = [.. Lexicon.Lines("family-names.txt").SelectMany(line => line.Split(' '))];
        for (var i = 0; i < SyntheticSentences; i++)
        {
            yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Name(), Name());
        }

        string Name()
        {
            var (given, surname) = (first[random.Next(first.Length)], family[random.Next(family.Length)]);
            if (random.Next(3) > 0) (given, surname) = (Capital(given), random.Next(2) == 0 ? Capital(surname) : surname.ToUpperInvariant());
            var name = random.Next(4) switch { 0 => given, 1 => surname, 2 => $"{given} {surname}", _ => $"{surname} {given}" };
            return $"[[PERSONNE:{name}]]";
        }

        static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
    }

    private readonly record struct Judged(bool IsName, bool IsMasked, float Probability);

    private sealed class Row
    {
        public bool Label { get; set; }

        public VBuffer<float> Features { get; set; }

        public static Row From(NameToken token) => new()
        {
            Label = token.IsName,
            Features = new VBuffer<float>(NameTokens.Dimension, token.Features.Length, [.. token.Features.Select(_ => 1f)], token.Features),
        };
    }

    private sealed class Answer
    {
        public float Probability { get; set; }
    }
}
