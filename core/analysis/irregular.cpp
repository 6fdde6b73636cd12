#include "irregular.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

const word_table<std::string_view>& verb_forms() {
    static const word_table<std::string_view> table{
        {"is are was were been being am 's 're 'm", "be"}, {"has had having 've 'd", "have"}, {"does did done doing", "do"},
        {"'ll wo", "will"}, {"ca", "can"}, {"sha", "shall"}, {"n't", "not"},
        {"arose arisen", "arise"}, {"awoke awoken", "awake"}, {"bore borne", "bear"}, {"beat beaten", "beat"}, {"became", "become"},
        {"began begun", "begin"}, {"bent", "bend"}, {"bound", "bind"}, {"bit bitten", "bite"}, {"bled", "bleed"}, {"blew blown", "blow"},
        {"broke broken", "break"}, {"bred", "breed"}, {"brought", "bring"}, {"built", "build"}, {"burnt", "burn"}, {"bought", "buy"},
        {"caught", "catch"}, {"chose chosen", "choose"}, {"clung", "cling"}, {"came", "come"}, {"crept", "creep"}, {"dealt", "deal"},
        {"dug", "dig"}, {"drew drawn", "draw"}, {"dreamt", "dream"}, {"drank drunk", "drink"}, {"drove driven", "drive"}, {"dwelt", "dwell"},
        {"ate eaten", "eat"}, {"fell fallen", "fall"}, {"fed", "feed"}, {"felt", "feel"}, {"fought", "fight"}, {"found", "find"}, {"fled", "flee"},
        {"flung", "fling"}, {"flew flown", "fly"}, {"forbade forbidden", "forbid"}, {"foresaw foreseen", "foresee"}, {"forgot forgotten", "forget"},
        {"forgave forgiven", "forgive"}, {"froze frozen", "freeze"}, {"got gotten", "get"}, {"gave given", "give"}, {"went gone", "go"},
        {"ground", "grind"}, {"grew grown", "grow"}, {"hung", "hang"}, {"heard", "hear"}, {"hid hidden", "hide"}, {"held", "hold"}, {"kept", "keep"},
        {"knelt", "kneel"}, {"knew known", "know"}, {"laid", "lay"}, {"led", "lead"}, {"leapt", "leap"}, {"learnt", "learn"}, {"left", "leave"},
        {"lent", "lend"}, {"lay lain", "lie"}, {"lit", "light"}, {"lost", "lose"}, {"made", "make"}, {"meant", "mean"}, {"met", "meet"},
        {"mistook mistaken", "mistake"}, {"overcame", "overcome"}, {"overtook overtaken", "overtake"}, {"paid", "pay"}, {"pled", "plead"},
        {"rode ridden", "ride"}, {"rang rung", "ring"}, {"rose risen", "rise"}, {"ran", "run"}, {"said", "say"}, {"saw seen", "see"},
        {"sought", "seek"}, {"sold", "sell"}, {"sent", "send"}, {"shook shaken", "shake"}, {"shone", "shine"}, {"shot", "shoot"},
        {"showed shown", "show"}, {"shrank shrunk", "shrink"}, {"sang sung", "sing"}, {"sank sunk", "sink"}, {"sat", "sit"}, {"slept", "sleep"},
        {"slid", "slide"}, {"spoke spoken", "speak"}, {"sped", "speed"}, {"spent", "spend"}, {"spun", "spin"}, {"sprang sprung", "spring"},
        {"stood", "stand"}, {"stole stolen", "steal"}, {"stuck", "stick"}, {"stung", "sting"}, {"strode", "stride"}, {"struck stricken", "strike"},
        {"strove striven", "strive"}, {"swore sworn", "swear"}, {"swept", "sweep"}, {"swelled swollen", "swell"}, {"swam swum", "swim"},
        {"swung", "swing"}, {"took taken", "take"}, {"taught", "teach"}, {"tore torn", "tear"}, {"told", "tell"}, {"thought", "think"},
        {"threw thrown", "throw"}, {"understood", "understand"}, {"undertook undertaken", "undertake"}, {"underwent undergone", "undergo"},
        {"upheld", "uphold"}, {"woke woken", "wake"}, {"wore worn", "wear"}, {"wove woven", "weave"}, {"wept", "weep"}, {"won", "win"},
        {"withdrew withdrawn", "withdraw"}, {"withheld", "withhold"}, {"withstood", "withstand"}, {"wrote written", "write"}, {"wrung", "wring"},
        {"died dying", "die"}, {"lied lying", "lie"}, {"tied tying", "tie"}, {"goes", "go"}, {"seeing", "see"}, {"agreed agreeing", "agree"},
        {"freed freeing", "free"}, {"used using", "use"}};
    return table;
}

const word_table<std::string_view>& noun_forms() {
    static const word_table<std::string_view> table{
        {"men", "man"}, {"women", "woman"}, {"children", "child"}, {"people", "person"}, {"feet", "foot"}, {"teeth", "tooth"}, {"geese", "goose"},
        {"mice", "mouse"}, {"lives", "life"}, {"wives", "wife"}, {"knives", "knife"}, {"leaves", "leaf"}, {"halves", "half"}, {"shelves", "shelf"},
        {"wolves", "wolf"}, {"thieves", "thief"}, {"selves", "self"}, {"loaves", "loaf"}, {"crises", "crisis"}, {"analyses", "analysis"},
        {"theses", "thesis"}, {"bases", "base"}, {"criteria", "criterion"}, {"phenomena", "phenomenon"}, {"media", "medium"},
        {"policemen", "policeman"}, {"firemen", "fireman"}, {"fishermen", "fisherman"}, {"spokesmen", "spokesman"}, {"businessmen", "businessman"},
        {"congressmen", "congressman"}, {"chairmen", "chairman"}, {"servicemen", "serviceman"}, {"gunmen", "gunman"}, {"lawmen", "lawman"},
        {"policewomen", "policewoman"}, {"spokeswomen", "spokeswoman"}, {"grandchildren", "grandchild"}, {"alumni", "alumnus"},
        {"nuclei", "nucleus"}, {"fungi", "fungus"}, {"stimuli", "stimulus"}, {"buses", "bus"}, {"gases", "gas"}, {"viruses", "virus"},
        {"movies", "movie"}, {"cookies", "cookie"}, {"pies", "pie"}, {"ties", "tie"}, {"series", "series"}, {"species", "species"}, {"means", "means"},
        {"news", "news"}, {"headquarters", "headquarters"}, {"shoes", "shoe"}, {"horses", "horse"}, {"houses", "house"}, {"cases", "case"}};
    return table;
}

const word_table<std::string_view>& degree_forms() {
    static const word_table<std::string_view> table{{"better best", "good"}, {"worse worst", "bad"}, {"more most", "much"}, {"less least", "little"},
                                                    {"farther farthest further furthest", "far"}, {"elder eldest", "old"}};
    return table;
}

}  // namespace

bool may_be_irregular_verb(uint64_t key) {
    static const key_filter filter = [] {
        key_filter f;
        f.add(verb_forms());
        return f;
    }();
    return filter.may_have(key);
}

std::string_view irregular_lemma(uint64_t key, lede_penn tag) {
    const std::string_view* found = nullptr;
    if (tag >= LEDE_VB && tag <= LEDE_VBZ) found = verb_forms().find(key);
    else if (tag == LEDE_MD || tag == LEDE_RB) found = verb_forms().find(key);
    else if (tag == LEDE_NNS || tag == LEDE_NNPS) found = noun_forms().find(key);
    else if (tag == LEDE_JJR || tag == LEDE_JJS || tag == LEDE_RBR || tag == LEDE_RBS) found = degree_forms().find(key);
    return found ? *found : std::string_view();
}

}  // namespace ledelint::analysis
