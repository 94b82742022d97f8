package io.vigie.analytics.aggregate;

import java.util.Set;

/** French and English words that say nothing of a text's subject. Words of one or two letters are never terms. */
public final class StopWords {

    /** All of them, lower case. */
    public static final Set<String> ALL = Set.of(
            ("aux avec avez avoir avons aussi alors après avant ainsi aucun autre autres beaucoup bien car cela celle ces "
                            + "cet cette ceux chez comme comment contre dans déjà depuis des deux donc dont elle elles "
                            + "encore entre est et était été être eux faire fait fois font hier ici ils jamais juste "
                            + "les leur leurs lors lui mais même mes moi moins mon nos notre nous ont oui par parce "
                            + "pas peu peut plus pour pourquoi puis quand que quel quelle quelles quels qui quoi rien "
                            + "sans ses seront sera son sont sous sur tes toi ton tous tout toute toutes très trop une "
                            + "vers vos votre vous vraiment aujourd hui jusqu lorsqu puisqu quelqu quoiqu presqu mis mise mettre "
                            + "dit dire disent vient va vais veut suis sommes faut ceci voilà voici tellement toujours "
                            + "about after again against all also always amp and any are aren because been before being but can "
                            + "cannot could did didn does doesn doing don down for from get gets getting got had has "
                            + "have having her here him his how into isn its just let like made make more most much "
                            + "never not now off once one only other our out over really same she should some still "
                            + "such than that the their them then there these they this those through too under until "
                            + "very was wasn way were what when where which while who why will with won would you your "
                            + "yours via today")
                    .split(" "));

    private StopWords() {}
}
