#include "tagger.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <vector>

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

bool is_power_of_two(uint32_t n) { return n && !(n & (n - 1)); }

constexpr uint32_t likely = 8;  // labels kept of a form
constexpr int hopeless = 250;   // in units of a weight

// One form in one shape: the labels it may have, the likeliest first, and what the word alone says for each. A cache line.
struct alignas(64) form {
    uint64_t key = 0;       // 0: free
    uint64_t context_word = 0;
    uint32_t ambiguity = 0;
    uint8_t count = 0;
    bool known = false;
    std::array<uint8_t, likely> labels{};
    std::array<int16_t, likely> scores{};
};

// Words that differ in the form of their apostrophe share a key, but not the letters that their scores come from: their sizes
// tell them apart.
uint64_t form_id(uint64_t key, uint32_t shape, uint32_t size) { return mix(key, uint64_t(size) << 32 | shape) | 1; }

// The table of forms grows with the text: one draft needs little of it.
constexpr std::size_t first_slots = 1 << 12, form_slots = 1 << 16, form_limit = form_slots / 2;
// A sentence without an end is tagged piece by piece: its forms must find room in the table beside those that are there.
constexpr uint32_t longest_piece = form_slots / 4;

}  // namespace

tagger_model::tagger_model(std::string_view bytes) {
    if (bytes.size() < sizeof(model_header) || reinterpret_cast<uintptr_t>(bytes.data()) % 8) throw std::runtime_error("the tagger's model is damaged");
    head_ = reinterpret_cast<const model_header*>(bytes.data());
    if (head_->magic != model_magic || head_->size > bytes.size()) throw std::runtime_error("the tagger's model is of another version");
    labels_ = table<label_row>(bytes, head_->labels, head_->label_count);
    classes_ = table<word_class>(bytes, head_->classes, head_->class_count);
    words_ = table<word_row>(bytes, head_->words, head_->word_slots);
    weights_ = table<int8_t>(bytes, head_->weights, head_->weight_count).data();
    if (head_->word_slots == 0 || !is_power_of_two(head_->weight_count) || head_->weight_count < max_labels ||
        head_->label_count == 0 || head_->label_count > max_labels)
        throw std::runtime_error("the tagger's model is damaged");
}

std::shared_ptr<const tagger_model> view_tagger_model(std::string_view bytes) { return std::make_shared<tagger_model>(bytes); }

struct tagger::state {
    std::shared_ptr<const tagger_model> model;
    std::vector<form> forms = std::vector<form>(first_slots);
    std::size_t used = 0;
    std::vector<token_view> views;
    // Of each token of the sentence: its form's number, and for one to be scored the places of its features' weights, before the
    // label. Those that need the labels of the two tokens before take them to be these tokens' likeliest.
    static constexpr std::size_t word_count = std::tuple_size_v<decltype(word_features(nullptr))>;
    static constexpr std::size_t tag_count = std::tuple_size_v<decltype(tag_features(nullptr, 0, 0))>;
    struct work {
        uint64_t id;
        uint32_t shape, form;
        std::array<uint32_t, word_count + tag_count> at;
    };
    std::vector<work> works;

    void forget() {
        std::fill(forms.begin(), forms.end(), form{});
        used = 0;
    }

    // Room for a sentence of so many tokens, half of the table free.
    void make_room(std::size_t tokens) {
        if (used > form_limit) forget();
        std::size_t slots = forms.size();
        while (slots < form_slots && (used + tokens) * 2 > slots) slots *= 2;
        if (slots == forms.size()) return;
        std::vector<form> old(slots);
        old.swap(forms);
        for (const form& f : old)
            if (f.key) forms[slot_of(f.key)] = f;
    }

    std::size_t slot_of(uint64_t id) const {
        std::size_t last = forms.size() - 1, i = id & last;
        while (forms[i].key && forms[i].key != id) i = (i + 1) & last;
        return i;
    }

    uint32_t form_of(uint64_t id, std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) {
        std::size_t i = slot_of(id);
        if (!forms[i].key) make(forms[i], id, w, key, shape, flags);
        return uint32_t(i);
    }

    void make(form& f, uint64_t id, std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) {
        const tagger_model& m = *model;
        const word_row* row = m.find(key);
        const word_class* c = row ? &m.class_of(*row) : nullptr;
        bool frequent = row && row->frequent();
        f.key = id;
        f.known = c && (flags & LEDE_CAPITALISED || !c->lower.empty());
        f.ambiguity = c ? c->ambiguity : 0;
        f.context_word = context_word(w, key, f.ambiguity, frequent);
        ++used;
        std::array<uint32_t, most_own_features> features;
        uint32_t feature_count = 0;
        own_features(w, frequent ? key : 0, f.ambiguity, shape, !frequent, [&](uint64_t h) {
            features[feature_count++] = m.place(h);
            __builtin_prefetch(m.weights() + features[feature_count - 1]);
        });
        std::array<scored_label, max_labels> all;
        uint32_t count = 0;
        label_set set = candidates(m.head(), c, flags);
        set.each([&](uint32_t l) {
            int sum = 0;
            for (uint32_t k = 0; k < feature_count; ++k) sum += m.weights()[features[k] ^ l];
            all[count++] = {int16_t(sum), uint8_t(l)};
        });
        keep_the_likely(f, {all.data(), count});
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
        for (std::size_t k = 0; k < kept; ++k) {
            f.labels[k] = all[k].label;
            f.scores[k] = all[k].score;
        }
    }

    uint32_t best(const form& f, const work& w) const {
        const int8_t* weights = model->weights();
        uint32_t winner = 0;
        int top = INT32_MIN;
        for (uint32_t k = 0; k < f.count; ++k) {
            uint32_t label = f.labels[k];
            int sum = f.scores[k];
            for (uint32_t place : w.at) sum += weights[place ^ label];
            winner = sum > top ? label : winner;
            top = std::max(top, sum);
        }
        return winner;
    }

    void place_tag_features(work& w, const token_view* i, uint32_t t1, uint32_t t2) const {
        auto tags = tag_features(i, t1, t2);
        for (std::size_t n = 0; n < tag_count; ++n) w.at[word_count + n] = model->place(tags[n]);
    }

    uint32_t likeliest(uint32_t token) const { return forms[works[token].form].labels[0]; }
    uint32_t likeliest_before(uint32_t token, uint32_t by) const { return token >= by ? likeliest(token - by) : max_labels; }

    // Memory is what tagging waits for: each of the passes asks ahead for what the next will read.
    void sentence(annotations& a, const lede_sentence& s) {
        make_room(s.token_count);
        works.resize(s.token_count);
        views.assign(s.token_count + 4, {1, 1, 1u << 30});
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const lede_token& t = a.tokens[s.first_token + i];
            uint32_t shape = shape_code(t.flags, s.flags);
            works[i].shape = shape;
            works[i].id = form_id(a.keys[s.first_token + i], shape, t.span.end - t.span.begin);
            __builtin_prefetch(&forms[works[i].id & (forms.size() - 1)]);
        }
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const lede_token& t = a.tokens[s.first_token + i];
            works[i].form = form_of(works[i].id, a.of(t.span), a.keys[s.first_token + i], works[i].shape, t.flags);
            views[i + 2] = {forms[works[i].form].context_word, forms[works[i].form].ambiguity, works[i].shape};
        }
        for (uint32_t i = 0; i < s.token_count; ++i) {
            if (forms[works[i].form].count == 1) continue;
            work& w = works[i];
            auto words = word_features(&views[i + 2]);
            for (std::size_t n = 0; n < word_count; ++n) w.at[n] = model->place(words[n]);
            place_tag_features(w, &views[i + 2], likeliest_before(i, 1), likeliest_before(i, 2));
            for (uint32_t place : w.at) __builtin_prefetch(model->weights() + place);
        }
        decode(a, s);
        name_speakers(a, s);
        mend_nouns(a, s);
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
            bool due = plural ? before == LEDE_CD && (behind == LEDE_STOP || behind == LEDE_COMMA || behind == LEDE_IN || behind == LEDE_CC)
                              : (wants_noun(before) && (behind == LEDE_VBD || behind == LEDE_VBZ || behind == LEDE_MD)) ||
                                    (before == LEDE_NNS && t.penn != LEDE_JJ && is_single(a, s.first_token + i - 1));
            if (due && may_be(i, plural ? LEDE_NNS : LEDE_NN)) {
                t.upos = LEDE_NOUN;
                t.penn = plural ? LEDE_NNS : LEDE_NN;
            }
        }
    }
    // "A sanctions bill": a plural behind "a" is the first half of a compound.
    static bool is_single(const annotations& a, uint32_t plural) {
        return plural > 0 && (a.keys[plural - 1] == literal_key("a") || a.keys[plural - 1] == literal_key("an")) &&
               a.tokens[plural - 1].sentence == a.tokens[plural].sentence;
    }
    static bool wants_noun(uint16_t p) {
        return p == LEDE_DT || p == LEDE_PRPS || p == LEDE_POS || p == LEDE_JJ || p == LEDE_IN || p == LEDE_WDT || p == LEDE_HYPH;
    }
    bool may_be(uint32_t token, lede_penn noun) const {
        const form& f = forms[works[token].form];
        for (uint32_t k = 0; k < f.count; ++k)
            if (const label_row& l = model->labels()[f.labels[k]]; l.upos == LEDE_NOUN && l.penn == noun) return true;
        return false;
    }

    void decode(annotations& a, const lede_sentence& s) {
        uint32_t t1 = max_labels, t2 = max_labels;
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const form& f = forms[works[i].form];
            uint32_t label = f.labels[0];
            if (f.count > 1) {
                if (t1 != likeliest_before(i, 1) || t2 != likeliest_before(i, 2)) place_tag_features(works[i], &views[i + 2], t1, t2);
                label = best(f, works[i]);
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
