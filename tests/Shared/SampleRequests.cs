using Allo62.Model.Data;

namespace Allo62.Tests.Shared;

/// <summary>A small labelled set that trains in a second: four categories of the catalogue and what is out of scope.</summary>
internal static class SampleRequests
{
    public static IReadOnlyList<LabelledRequest> All { get; } =
    [
        .. Of("energie_impayes",
            "on m'a coupé l'électricité ce matin", "plus de courant à la maison à cause de la facture", "je ne peux pas payer ma facture de gaz",
            "edf menace de couper le courant", "facture d'eau impayée que faire", "aide pour payer l'électricité", "le gaz va être coupé lundi",
            "avis de coupure d'électricité reçu", "ma facture d'énergie est trop chère", "chèque énergie pas reçu pour ma facture",
            "on nous a coupé l'eau hier", "dette de gaz et d'électricité"),
        .. Of("routes",
            "il y a un trou énorme sur la D939", "nid de poule sur la route départementale", "un arbre est tombé sur la D341",
            "le panneau est couché au bord de la route", "la chaussée est défoncée entre les deux villages", "verglas sur la départementale ce matin",
            "glissière abîmée sur la D75", "trou dans la route près du rond point", "les bas côtés de la route ne sont pas fauchés",
            "déviation mal indiquée sur la D943", "route inondée entre Hesdin et Montreuil", "gravillons partout sur la départementale"),
        .. Of("apa_domicile",
            "ma mère ne peut plus rester seule chez elle", "une aide à domicile pour mon père âgé", "demande d'apa pour ma grand mère",
            "papa est tombé il a besoin d'aide pour se lever", "aide ménagère pour personne âgée", "ma mère ne se lave plus toute seule",
            "portage de repas pour mes parents âgés", "téléassistance pour ma tante de 85 ans", "combien d'heures d'aide à domicile pour maman",
            "dossier apa en attente depuis deux mois", "mon grand père perd la tête et vit seul", "évaluation gir à la maison pour ma mère"),
        .. Of("rsa",
            "mon rsa a été suspendu", "je voudrais demander le rsa", "pas reçu mon rsa ce mois ci", "le rsa me réclame un trop perçu",
            "quel montant de rsa pour un couple", "déclaration trimestrielle rsa oubliée", "je n'ai plus de revenu ai je droit au rsa",
            "recours contre une décision rsa", "rsa et reprise de travail", "mon dossier rsa est bloqué", "rsa jeune de 23 ans", "contrôle rsa quels papiers"),
        .. Of(ReservedCategories.OutOfScope,
            "je voudrais une pizza", "quel temps fera t il demain", "recette de la carbonnade", "réserver un hôtel à Paris", "code promo chaussures",
            "résultat du match de lens", "réparer mon ordinateur portable", "horaire du train pour Lille", "acheter un vélo électrique",
            "raconte moi une blague", "ton avis sur ce film", "cherche recette de gaufres"),
    ];

    public static IReadOnlyList<LabelledRequest> Of(string category, params string[] texts) =>
        [.. texts.Select(text => new LabelledRequest(text, category))];
}
