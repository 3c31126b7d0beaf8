"""Words that carry a question and not its subject: "what can I do if they ..." They count little, never nothing."""

from fieldref.lang.folding import key
from fieldref.lang.stemming import primary

_WORDS = {
    "en": """
        a about after again all also am an and another any anybody anyone are as ask at be because been before
        being between both but by can cannot could did do does doing don't during each even ever every for
        from get gets getting give given go going got had has have having he her here hers him his how i i'm
        if in into is isn't it its just let like make many may me mean means might more most much must my need
        needs now of off on one only or other our ours out over own person people please same shall she should
        so some somebody someone still such supposed take tell than that the their them then there these they
        they're thing things this those to too under until up us use very want wants was way we were what
        what's when where whether which while who whom whose why will with would yes you your yours really
        anything something everything help happen happens happened allowed right rights
        aren't can't couldn't didn't doesn't hadn't hasn't haven't he's i'd i'll i've it's let's she's shouldn't
        that's there's they've wasn't we're we've weren't who's won't wouldn't you're you've
        came come comes goes know knows put puts said say says saying think told tried try trying went
        day days week weeks month months
    """,
    "fr": """
        a ai alors après au aucun aussi autre aux avait avant avec avez avoir avons c ça car ce cela ces cet
        cette ceux chez ci comme comment d dans de depuis des dit doit dois donc dont du elle elles en entre
        es est et été être eu faire fait faut il ils j je jusqu l la le les leur leurs lors lui m ma mais me
        même mes moi mon n ne nos notre nous on ont ou où par parce pas peut peuvent peux plus pour pourquoi
        pouvez qu quand que quel quelle quelles quels qui quoi s sa se sera ses si son sont sous sur suis t ta
        te tes toi ton tous tout toute toutes tu un une vos votre vous y droit droits
    """,
    "es": """
        a al algo alguien ante antes aquí así aun aunque cada como cómo con contra cual cuál cuando cuándo de
        del desde debe debo donde dónde dos durante e el él ella ellas ellos en entre era eran eres es esa ese
        eso esta está están este esto estos estoy fue ha hace hacer han hasta hay he la las le les lo los más
        me mi mis mucho muy nada ni nos nosotros o os otra otro para pero poco por porque puede pueden puedo
        que qué quien quién quiere se sea ser si sí sin sobre son soy su sus también tanto te tengo tiene
        tienen todo todos tu tus un una uno unos usted ustedes y ya yo derecho derechos
    """,
    "ar": """
        في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا متى أين كيف لماذا هل كان كانت يكون أن إن
        أنا أنت هو هي هم نحن لي لك له لها لهم أو و ثم بعد قبل عند إذا لو قد كل بعض غير بين حتى لكن أي يمكن يجب
        أريد عندي لدي ني
    """,
    "fa": """
        از به با در را که این آن و یا برای تا بر هم چه چی چرا چطور چگونه کجا کی آیا است هست بود شد شود می کند
        کنم کنید من تو او ما شما آنها اگر بعد قبل هر هیچ همه یک دیگر باید نباید توانم توانند ام اند ها های خود
        مرا میتوانم میتوانند دارم دارد کردن
    """,
    "uk": """
        а або але б без би бо був була були було бути в вам вас ваш вже ви від він вона вони воно все все-таки
        всі де для до є є же з за зі і із й його її їх коли кого ми мене мені мій моя моє мої може можна можу
        на над нам нас не ні ну о об однак при про та так також там те ти тим то тобто той тому у хто це цей
        ця ці чи чим чого чому що щоб щодо як яка який якщо я робити треба
    """,
    "ru": """
        а без более бы был была были было быть в вам вас ваш весь во вот все всё всех вы где да для до его ее
        её если есть еще ещё же за здесь и из или им их к как какие когда кто ли мне меня может можно могу мой
        моя мои мы на над надо нам нас не него нее нет ни но ну о об он она они от по под при про с со так
        также там те тем то того тоже той только том ты у уже хотя чего чей чем что чтобы эта эти это я делать
    """,
    "so": """
        waa oo iyo ka ku u in aan ayaa ay wuu way ma ah la si haddii hadii uu soo loo ugu kala waxa waxaa
        maxaa maxay sidee goorma halkee kan tan kuwa aniga adiga isaga iyada annaga iyaga mid kale ee hal leh
        iga igu ii noo karaa karo
    """,
    "pt": """
        a ao aos as com como da das de do dos e ela ele eles em entre era essa esse esta está este eu foi há
        isso já lhe mais mas me meu minha muito na nas não nem no nos nós o os ou para pela pelo por porque
        posso qual quando que quem se sem ser seu sua são também tem tenho um uma você
    """,
    "de": """
        aber alle als also am an auch auf aus bei bin bis bist da dann das dass dem den der des dich die dies
        doch du durch ein eine einem einen einer er es euch für hat habe haben hier ich ihr im in ist ja kann
        kein können man mein mich mir mit muss nach nicht noch nur oder ohne sein sich sie sind so über um und
        uns von vor war was wenn wer wie wir wird wo zu zum zur
    """,
}  # fmt: skip
_KEYS = {language: frozenset(key(word) for word in words.split()) for language, words in _WORDS.items()}
_NONE: frozenset[str] = frozenset()
LITTLE = 0.12


def stop_words(tag: str) -> frozenset[str]:
    """The folded question words of a language, empty where we have none.

    >>> "wh" in stop_words("en"), "what" in stop_words("en-GB"), stop_words("din")
    (False, True, frozenset())
    """
    return _KEYS.get(primary(tag), _NONE)
