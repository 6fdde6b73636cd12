#include "tagger.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <vector>

#include "characters.hpp"
#include "stages.hpp"
#include "tagger_model.hpp"

namespace ledelint::analysis {
namespace {

template <class T>
std::span<const T> table(std::string_view bytes, uint32_t begin, uint32_t count) {
    if (begin % alignof(T) || begin > bytes.size() || uint64_t(count) * sizeof(T) > bytes.size() - begin)
        throw std::runtime_error("the tagger's model is damaged");
    return {reinterpret_cast<const T*>(bytes.data() + begin), count};
}

constexpr uint32_t likely = 8;  // labels kept of a form
constexpr int hopeless = 250;   // in units of a weight

// One form in one shape: the labels it may have, the likeliest first, and how far the word alone puts each behind that one.
struct alignas(32) form {
    uint32_t print = 0, context_word = 0, ambiguity = 0;
    uint16_t groups = 0;  // of its labels, a bit each
    uint8_t count = 0;    // 0: free
    bool known = false;
    std::array<uint8_t, likely> labels{}, behind{};
};
static_assert(sizeof(form) == 32 && hopeless <= UINT8_MAX);

// Words that differ in the form of their apostrophe share a key, but not the letters that their scores come from: their sizes
// tell them apart.
uint64_t form_id(uint64_t key, uint32_t shape, uint32_t size) { return mix(key, uint64_t(size) << 32 | shape); }

// The forms met last, two to a line of memory. What it keeps has no say in the tags.
class form_cache {
public:
    void prefetch(uint64_t id) const { __builtin_prefetch(&lines_[slot(id)]); }
    const form* find(uint64_t id) const {
        for (const form& f : lines_[slot(id)].forms)
            if (f.count && f.print == print(id)) return &f;
        return nullptr;
    }
    void keep(uint64_t id, form f) {
        auto& [latest, earlier] = lines_[slot(id)].forms;
        f.print = print(id);
        earlier = latest;
        latest = f;
    }

private:
    struct alignas(64) line { form forms[2]; };
    static constexpr std::size_t size = 1 << 14;
    static std::size_t slot(uint64_t id) { return id & (size - 1); }
    static uint32_t print(uint64_t id) { return uint32_t(id >> 32); }
    std::vector<line> lines_ = std::vector<line>(size);
};

// What features say of the labels of some groups; features come as lists of places.
class label_sums {
public:
    template <class... Places>
    label_sums(const tagger_model& m, uint32_t groups, const Places&... places) {
        for (; groups; groups &= groups - 1) {
            auto g = uint32_t(std::countr_zero(groups));
            group_sums sum{};
            auto add = [&](const auto& list) {
                for (uint32_t place : list) sum += m.weights(place, g);
            };
            (add(places), ...);
            std::memcpy(&of_[g << group_bits], &sum, sizeof sum);
        }
    }
    int16_t of(uint32_t label) const { return of_[label]; }

private:
    std::array<int16_t, max_labels> of_;
};

// A sentence without an end is tagged piece by piece, that its work takes no more memory than this.
constexpr uint32_t longest_piece = 1 << 14;

}  // namespace

tagger_model::tagger_model(std::string_view bytes) {
    if (bytes.size() < sizeof(model_header) || reinterpret_cast<uintptr_t>(bytes.data()) % 8) throw std::runtime_error("the tagger's model is damaged");
    head_ = reinterpret_cast<const model_header*>(bytes.data());
    if (head_->magic != model_magic || head_->size > bytes.size()) throw std::runtime_error("the tagger's model is of another version");
    labels_ = table<label_row>(bytes, head_->labels, head_->label_count);
    classes_ = table<word_class>(bytes, head_->classes, head_->class_count);
    words_ = table<word_row>(bytes, head_->words, head_->word_slots);
    weights_ = table<uint8_t>(bytes, head_->weights, head_->weight_count).data();
    if (head_->word_slots == 0 || head_->weight_count != 1 << weight_bits || head_->label_count == 0 || head_->label_count > max_labels)
        throw std::runtime_error("the tagger's model is damaged");
}

std::shared_ptr<const tagger_model> view_tagger_model(std::string_view bytes) { return std::make_shared<tagger_model>(bytes); }

struct tagger::state {
    std::shared_ptr<const tagger_model> model;
    form_cache forms;
    // Of each token of the sentence, two blank ones at either end of it.
    std::vector<token_view> views;
    std::vector<token_places> places;
    // Of each token of the sentence: its form, and for one to be scored the places of the features that need the labels of the two
    // tokens before, taken to be these tokens' likeliest.
    using tag_places = decltype(tag_features(nullptr, 0, 0));
    struct work {
        uint64_t id;
        uint32_t shape;
        analysis::form form;
        tag_places tags;
    };
    std::vector<work> works;

    form form_of(uint64_t id, std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) {
        if (const form* f = forms.find(id)) return *f;
        form made = make(w, key, shape, flags);
        forms.keep(id, made);
        return made;
    }

    form make(std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) const {
        form f;
        const tagger_model& m = *model;
        const word_row* row = m.find(key);
        const word_class* c = row ? &m.class_of(*row) : nullptr;
        bool frequent = row && row->frequent();
        f.known = c && (flags & LEDE_CAPITALISED || !c->lower.empty());
        f.ambiguity = c ? c->ambiguity : 0;
        f.context_word = context_word(w, key, f.ambiguity, frequent);
        const label_set set = of_its_form(w, candidates(m.head(), c, flags));
        if (set.is_single()) {
            f.count = 1;
            f.labels[0] = uint8_t(set.first());
            return f;
        }
        std::array<uint32_t, most_own_features> features;
        uint32_t feature_count = 0;
        own_features(w, frequent ? key : 0, f.ambiguity, shape, !frequent, [&](uint32_t place) {
            features[feature_count++] = place;
            __builtin_prefetch(m.weights() + place);
        });
        label_sums sums(m, set.groups(), std::span(features).first(feature_count));
        std::array<scored_label, max_labels> all;
        uint32_t count = 0;
        set.each([&](uint32_t l) { all[count++] = {sums.of(l), uint8_t(l)}; });
        keep_the_likely(f, {all.data(), count});
        return f;
    }

    // A curly quotation mark opens or closes as it is printed.
    label_set of_its_form(std::string_view w, const label_set& set) const {
        const uint16_t tag = w == "\u201c" ? LEDE_OPEN_QUOTE : w == "\u201d" ? LEDE_CLOSE_QUOTE : LEDE_PENN_NONE;
        if (tag == LEDE_PENN_NONE) return set;
        label_set out;
        set.each([&](uint32_t l) {
            if (model->labels()[l].penn == tag) out.add(l);
        });
        return out.empty() ? set : out;
    }

    // What the word alone speaks clearly against, its neighbours are hardly ever seen to save: eight labels at most, and none that is
    // `hopeless` behind the best.
    struct scored_label {
        int16_t score;
        uint8_t label;
        bool operator<(const scored_label& o) const { return score != o.score ? score > o.score : label > o.label; }
    };
    static void keep_the_likely(form& f, std::span<scored_label> all) {
        std::size_t kept = std::min<std::size_t>(all.size(), likely);
        std::partial_sort(all.begin(), all.begin() + std::ptrdiff_t(kept), all.end());
        while (all[kept - 1].score <= all[0].score - hopeless) --kept;
        f.count = uint8_t(kept);
        label_set labels;
        for (std::size_t k = 0; k < kept; ++k) {
            f.labels[k] = all[k].label;
            labels.add(all[k].label);
            f.behind[k] = uint8_t(all[0].score - all[k].score);
        }
        f.groups = uint16_t(labels.groups());
    }

    uint32_t best(uint32_t token) const {
        const work& w = works[token];
        label_sums sums(*model, w.form.groups, word_features(&places[token + 2]), w.tags);
        uint32_t winner = 0;
        int top = INT32_MIN;
        for (uint32_t k = 0; k < w.form.count; ++k) {
            uint32_t label = w.form.labels[k];
            int sum = sums.of(label) - w.form.behind[k];
            winner = sum > top ? label : winner;
            top = std::max(top, sum);
        }
        return winner;
    }

    uint32_t likeliest(uint32_t token) const { return works[token].form.labels[0]; }
    uint32_t likeliest_before(uint32_t token, uint32_t by) const { return token >= by ? likeliest(token - by) : max_labels; }

    // Memory is what tagging waits for: each of the passes asks ahead for what the next will read.
    void sentence(annotations& a, const lede_sentence& s) {
        constexpr token_view blank{1, 1, 1u << 30};
        works.resize(s.token_count);
        views.resize(s.token_count + 4);
        places.resize(views.size());
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const lede_token& t = a.tokens[s.first_token + i];
            uint32_t shape = shape_code(t.flags, s.flags);
            works[i].shape = shape;
            works[i].id = form_id(a.keys[s.first_token + i], shape, t.span.end - t.span.begin);
            forms.prefetch(works[i].id);
        }
        for (uint32_t i : {0u, 1u, s.token_count + 2, s.token_count + 3}) views[i] = blank;
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const lede_token& t = a.tokens[s.first_token + i];
            const form& f = works[i].form = form_of(works[i].id, a.of(t.span), a.keys[s.first_token + i], works[i].shape, t.flags);
            views[i + 2] = {f.context_word, f.ambiguity, works[i].shape};
        }
        for (uint32_t i = 0; i + 1 < views.size(); ++i) {
            places[i] = places_of(views[i], views[i + 1]);
            for (uint32_t place : {places[i].word, places[i].word ^ third, places[i].words, places[i].ambiguities}) __builtin_prefetch(model->weights() + place);
        }
        places.back() = places_of(blank, blank);
        for (uint32_t i = 0; i < s.token_count; ++i) {
            if (works[i].form.count == 1) continue;
            works[i].tags = tag_features(&views[i + 2], likeliest_before(i, 1), likeliest_before(i, 2));
            for (uint32_t place : works[i].tags) __builtin_prefetch(model->weights() + place);
        }
        decode(a, s);
        name_speakers(a, s);
        mend_nouns(a, s);
        mend_verbs(a, s);
        mend_dashes(a, s);
    }

    // “We lost,” Read said; said Skip Hale: beside a reporting verb, in mid-sentence, a capitalised verb or adjective is a name.
    void name_speakers(annotations& a, const lede_sentence& s) const {
        static const word_table<bool> reporting{{"said says added told", true}};
        if ((s.flags & (LEDE_TITLE_CASE | LEDE_CAPITALS))) return;
        for (uint32_t i = s.first_token + 1; i + 1 < s.first_token + s.token_count; ++i) {
            lede_token& t = a.tokens[i];
            if (!(t.flags & LEDE_CAPITALISED) || (t.upos != LEDE_VERB && t.upos != LEDE_ADJ && t.upos != LEDE_NOUN)) continue;
            if (!reporting.has(a.keys[i + 1]) && !reporting.has(a.keys[i - 1])) continue;
            t.upos = LEDE_PROPN;
            t.penn = LEDE_NNP;
        }
    }

    // "That claim has no basis", "sales of cereal rose", "from 16 matches.": what may be a noun is one between a word that wants a noun and a finite verb, and
    // so is a plural behind a figure with no object behind it.
    void mend_nouns(annotations& a, const lede_sentence& s) const {
        for (uint32_t i = 1; i + 1 < s.token_count; ++i) {
            lede_token& t = a.tokens[s.first_token + i];
            if (t.penn != LEDE_JJ && (t.upos != LEDE_VERB || (t.penn != LEDE_VB && t.penn != LEDE_VBP && t.penn != LEDE_VBZ))) continue;
            uint16_t before = a.tokens[s.first_token + i - 1].penn, behind = a.tokens[s.first_token + i + 1].penn;
            bool plural = t.penn == LEDE_VBZ;
            bool due = plural ? (before == LEDE_CD && (behind == LEDE_STOP || behind == LEDE_COMMA || behind == LEDE_IN || behind == LEDE_CC)) ||
                                    is_behind_with(a, s.first_token + i)
                              : (wants_noun(before) && (behind == LEDE_VBD || behind == LEDE_VBZ || behind == LEDE_MD)) ||
                                    (before == LEDE_NNS && t.penn != LEDE_JJ && is_single(a, s.first_token + i - 1));
            if (due && may_be(i, LEDE_NOUN, plural ? LEDE_NNS : LEDE_NN)) {
                t.upos = LEDE_NOUN;
                t.penn = plural ? LEDE_NNS : LEDE_NN;
            }
        }
    }
    // "With beef exports shrinking"
    static bool is_behind_with(const annotations& a, uint32_t i) {
        bool with = a.keys[i - 1] == literal_key("with") || (i > 1 && a.keys[i - 2] == literal_key("with"));
        return with && a.word(i + 1).ends_with("ing");
    }
    // "A sanctions bill": a plural behind "a" is the first half of a compound.
    static bool is_single(const annotations& a, uint32_t plural) {
        return plural > 0 && (a.keys[plural - 1] == literal_key("a") || a.keys[plural - 1] == literal_key("an")) &&
               a.tokens[plural - 1].sentence == a.tokens[plural].sentence;
    }
    static bool wants_noun(uint16_t p) {
        return p == LEDE_DT || p == LEDE_PRPS || p == LEDE_POS || p == LEDE_JJ || p == LEDE_IN || p == LEDE_WDT || p == LEDE_HYPH;
    }
    bool may_be(uint32_t token, uint16_t upos, uint16_t penn) const {
        const form& f = works[token].form;
        for (uint32_t k = 0; k < f.count; ++k)
            if (const label_row& l = model->labels()[f.labels[k]]; l.upos == upos && l.penn == penn) return true;
        return false;
    }
    // "Inflation rose 3.2%": between a noun and a figure, what may be a past tense and no infinitive is one. "Passenger numbers fall
    // 30%": behind a plural what may be a present tense is one, where the sentence has no other verb.
    void mend_verbs(annotations& a, const lede_sentence& s) const {
        for (uint32_t i = 1; i + 1 < s.token_count; ++i) {
            lede_token& t = a.tokens[s.first_token + i];
            if (t.penn != LEDE_NN || works[i].form.count == 1 || t.flags & LEDE_CAPITALISED) continue;
            uint16_t before = a.tokens[s.first_token + i - 1].penn, behind = a.tokens[s.first_token + i + 1].penn;
            bool plural = before == LEDE_NNS || before == LEDE_NNPS, noun = plural || before == LEDE_NN || before == LEDE_NNP;
            if (!noun || (behind != LEDE_CD && behind != LEDE_DOLLAR)) continue;
            bool past = may_be(i, LEDE_VERB, LEDE_VBD) && !may_be(i, LEDE_VERB, LEDE_VB);
            if (!past && !(plural && may_be(i, LEDE_VERB, LEDE_VBP) && !has_finite_verb(a, s))) continue;
            t.upos = LEDE_VERB;
            t.penn = past ? LEDE_VBD : LEDE_VBP;
        }
    }
    static bool has_finite_verb(const annotations& a, const lede_sentence& s) {
        for (uint32_t i = s.first_token; i < s.first_token + s.token_count; ++i)
            if (uint16_t p = a.tokens[i].penn; p == LEDE_VBD || p == LEDE_VBZ || p == LEDE_VBP || p == LEDE_MD) return true;
        return false;
    }
    // "Quist-Arcton", "G-20": a hyphen that joins words. A dash with spaces around is a mark, no sign.
    static void mend_dashes(annotations& a, const lede_sentence& s) {
        auto letter = [&](uint32_t at) { return is_ascii_letter(a.text[at]) || uint8_t(a.text[at]) >= 0x80; };
        uint32_t end = s.first_token + s.token_count;
        for (uint32_t i = s.first_token + 1; i < end; ++i) {
            lede_token& t = a.tokens[i];
            if (a.keys[i] == literal_key("-")) {
                bool glued = i + 1 < end && !((t.flags | a.tokens[i + 1].flags) & LEDE_SPACE_BEFORE);
                if (!glued || (!letter(t.span.begin - 1) && !letter(t.span.end))) continue;
                t.upos = LEDE_PUNCT;
                t.penn = LEDE_HYPH;
            } else if (t.upos == LEDE_SYM && (a.keys[i] == literal_key("\u2013") || a.keys[i] == literal_key("\u2014"))) {
                bool spaced = t.flags & LEDE_SPACE_BEFORE && (i + 1 == end || a.tokens[i + 1].flags & LEDE_SPACE_BEFORE);
                bool range = a.tokens[i - 1].penn == LEDE_CD && i + 1 < end && a.tokens[i + 1].penn == LEDE_CD;
                if (!spaced || range) continue;
                t.upos = LEDE_PUNCT;
                t.penn = LEDE_COLON;
            }
        }
    }

    void decode(annotations& a, const lede_sentence& s) {
        uint32_t t1 = max_labels, t2 = max_labels;
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const form& f = works[i].form;
            uint32_t label = f.labels[0];
            if (f.count > 1) {
                if (t1 != likeliest_before(i, 1) || t2 != likeliest_before(i, 2)) works[i].tags = tag_features(&views[i + 2], t1, t2);
                label = best(i);
            }
            lede_token& t = a.tokens[s.first_token + i];
            t.upos = model->labels()[label].upos;
            t.penn = model->labels()[label].penn;
            t.flags |= (f.known ? uint32_t(LEDE_KNOWN) : 0) | (f.count == 1 ? uint32_t(LEDE_SURE) : 0);
            t2 = t1;
            t1 = label;
        }
    }
};

tagger::tagger(std::shared_ptr<const tagger_model> m) : state_(std::make_unique<state>()) { state_->model = std::move(m); }
tagger::~tagger() = default;
tagger::tagger(tagger&&) noexcept = default;

void tagger::tag(annotations& a) {
    for (lede_sentence s : a.sentences)
        for (uint32_t left = s.token_count; left > 0; left -= s.token_count, s.first_token += s.token_count) {
            s.token_count = std::min(left, longest_piece);
            state_->sentence(a, s);
        }
}

bool tagger::knows(uint64_t key, uint64_t penn_tags) const {
    const word_row* row = state_->model->find(key);
    return row && (state_->model->class_of(*row).penn & penn_tags);
}

}  // namespace ledelint::analysis
