// Words that may be verb or noun ("rise", "cut") are taken as the tagger has them. Words whose direction depends on what they
// speak of (a currency that strengthens to 7.1 from 7.2 a dollar, results that improve) have none.
#include "quantities_change_words.hpp"

#include "quantities_parts.hpp"
#include "words.hpp"

namespace ledelint::analysis {
namespace {

const word_table<change_word>& change_words() {
    using c = change_class;
    static const word_table<change_word> table{
        {"rise rises increase increases gain gains climb climbs jump jumps surge surges advance advances leap leaps spike spikes rally "
         "rallies rebound rebounds upturn uptick growth",
         {c::verb, 1, true}},
        {"rose risen rising increased increasing gained gaining climbed climbing jumped jumping surged surging advanced advancing leapt "
         "leaped leaping spiked spiking rallied rallying rebounded rebounding soar soars soared soaring grow grows grew grown growing "
         "expand expands expanded expanding swell swells swelled swollen swelling balloon balloons ballooned ballooning mount mounts "
         "mounted mounting skyrocket skyrockets skyrocketed skyrocketing rocketed rocketing accelerate accelerates accelerated "
         "accelerating widen widens widened widening multiplied appreciated climbs",
         {c::verb, 1}},
        {"fall falls decline declines decrease decreases drop drops dip dips slide slides slump slumps plunge plunges tumble tumbles "
         "slip slips retreat retreats reduction cut contraction downturn decline",
         {c::verb, -1, true}},
        {"fell fallen falling declined declining decreased decreasing dropped dropping dipped dipping slid sliding slumped slumping "
         "plunged plunging tumbled tumbling slipped slipping retreated retreating sink sinks sank sunk sinking shrink shrinks shrank "
         "shrunk shrinking plummet plummets plummeted plummeting crashed crashing lose loses lost losing shed sheds shedding dwindle "
         "dwindles dwindled dwindling narrow narrows narrowed narrowing contract contracts contracted contracting ease eases eased "
         "easing slow slows slowed slowing shrunk shrinks slash slashes slashed slashing trim trims trimmed trimming cutting reduce "
         "reduces reduced reducing cuts reductions decelerated decelerating depreciated nosedived tanked halved halving",
         {c::verb, -1}},
        {"doubled doubling doubles tripled tripling triples trebled trebling quadrupled quadrupling quintupled", {c::verb, 1}},
        {"add adds added adding", {c::adder, 1}},
        {"raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking push pushes "
         "pushed pushing",
         {c::setter, 1}},
        {"lower lowers lowered lowering", {c::setter, -1}},
        {"go goes went gone going move moves moved moving change changes changed changing swing swings swung revise revises revised "
         "revising shift shifts shifted bring brings brought bringing take takes took taking improve improves improved improving weaken "
         "weakens weakened weakening strengthen strengthens strengthened strengthening worsen worsens worsened worsening upgraded "
         "downgraded tick ticks ticked edge edges edged edging inch inched pulled",
         {c::mover, 0}},
        {"up higher more bigger larger greater", {c::particle, 1}},
        {"down lower fewer less smaller", {c::particle, -1}},
        {"compared versus vs vs. against", {c::comparison, 0}}};
    return table;
}

// Past forms that are nothing else, whatever the tagger has made of them.
const word_table<bool>& plain_pasts() {
    static const word_table<bool> table{
        {"fell grew shrank sank slid climbed jumped dropped declined increased decreased slumped plunged tumbled slipped surged soared",
         true}};
    return table;
}

constexpr uint64_t key_lower = literal_key("lower"), key_a = literal_key("a"), key_an = literal_key("an"), key_rose = literal_key("rose"),
                   key_than = literal_key("than");

uint64_t key_behind(const annotations& a, uint32_t token) { return token + 1 < a.tokens.size() ? a.keys[token + 1] : no_key; }

// "Membership rose by 120", though the tagger has a noun.
bool is_past(const annotations& a, uint32_t token) {
    static const word_table<bool> follows{{"by to from a an", true}};
    uint16_t before = token > 0 ? a.tokens[token - 1].upos : uint16_t(LEDE_PUNCT);
    if (a.keys[token] != key_rose) return plain_pasts().has(a.keys[token]);
    bool figure = token + 1 < a.tokens.size() && a.tokens[token + 1].upos == LEDE_ADV;  // "Spending rose nearly 5%"
    bool led = figure || follows.has(key_behind(a, token));
    return led && before != LEDE_DET && before != LEDE_ADJ && !(a.tokens[token].flags & LEDE_CAPITALISED);
}

// "15% more than the $4.2 billion": comparatives that, but for "than", count ("three more people").
bool compares(const annotations& a, uint32_t token) {
    static const word_table<bool> words{{"more bigger larger greater fewer less smaller", true}};
    return !words.has(a.keys[token]) || key_behind(a, token) == key_than;
}

}  // namespace

change_word change_word_at(const annotations& a, uint32_t token) {
    const change_word* w = change_words().find(a.keys[token]);
    if (!w) return {};
    uint16_t tag = a.tokens[token].upos;
    if (a.keys[token] == key_lower && tag == LEDE_VERB) return {change_class::setter, -1, false};
    if (w->what == change_class::particle) return compares(a, token) ? *w : change_word{};
    if (w->what == change_class::comparison) return *w;
    bool past = (tag == LEDE_NOUN || tag == LEDE_ADJ) && is_past(a, token);
    static const word_table<bool> multiples{
        {"halved halving doubled doubling tripled tripling trebled trebling quadrupled quadrupling", true}};
    past = past || (tag == LEDE_ADJ && multiples.has(a.keys[token]));
    if (tag != LEDE_VERB && tag != LEDE_X && !past && !(w->noun && tag == LEDE_NOUN)) return {};
    bool behind_article = token > 0 && (a.keys[token - 1] == key_a || a.keys[token - 1] == key_an);
    change_word out = *w;
    if (w->noun && tag == LEDE_VERB && !behind_article) out.noun = false;
    return out;
}

const key_filter& change_filter() {
    static const key_filter filter = [] {
        key_filter f;
        f.add(change_words());
        return f;
    }();
    return filter;
}

bool is_change_word(const annotations& a, uint32_t token) {
    change_class what = change_word_at(a, token).what;
    return what != change_class::none && what != change_class::comparison;
}

}  // namespace ledelint::analysis
