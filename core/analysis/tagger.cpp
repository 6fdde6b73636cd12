#include "tagger.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

#include "stages.hpp"
#include "tag_mends.hpp"
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
    uint8_t flags = 0;    // of its tokens: KNOWN, SURE
    std::array<uint8_t, likely> labels{}, behind{};
};
static_assert(sizeof(form) == 32 && hopeless <= UINT8_MAX && (LEDE_KNOWN | LEDE_SURE) <= UINT8_MAX);

// Words that differ in the form of their apostrophe share a key, but not the letters that their scores come from: their sizes
// tell them apart.
uint64_t form_id(uint64_t key, uint32_t shape, uint32_t size) { return key + (uint64_t(size) << 8 | shape) * 0x9e3779b97f4a7c15ull; }

// The forms met last, two to a line of memory, known by 46 bits of their ids. What it keeps has no say in the tags.
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

// Room for n, whose contents are of no account: the elements of longer sentences stay.
template <class T>
void make_room(std::vector<T>& v, std::size_t n) {
    if (v.size() < n) v.resize(n);
}

// The sentences in their order; one without an end in pieces, that its work takes no more memory than this.
class pieces {
public:
    explicit pieces(const std::vector<lede_sentence>& all) : all_(all) {}

    std::optional<lede_sentence> next() {
        while (number_ < all_.size() && begun_ == all_[number_].token_count) {
            ++number_;
            begun_ = 0;
        }
        if (number_ == all_.size()) return {};
        lede_sentence s = all_[number_];
        s.first_token += begun_;
        s.token_count = std::min(s.token_count - begun_, longest_);
        begun_ += s.token_count;
        return s;
    }

private:
    static constexpr uint32_t longest_ = 1 << 14;
    const std::vector<lede_sentence>& all_;
    std::size_t number_ = 0;
    uint32_t begun_ = 0;  // tokens of it
};

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
        analysis::form form;
        tag_places tags;
    };
    std::vector<work> works;
    struct request { uint64_t id; uint32_t shape; };  // for a token's form
    std::vector<request> asked, asked_next;           // of the sentence at hand, and of the one behind it
    std::vector<uint32_t> missing;                    // tokens whose forms are not there

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
        if (c && (flags & LEDE_CAPITALISED || !c->lower.empty())) f.flags = LEDE_KNOWN;
        f.ambiguity = c ? c->ambiguity : 0;
        f.context_word = context_word(w, key, f.ambiguity, frequent);
        const label_set set = of_its_form(w, candidates(m.head(), c, flags));
        if (set.is_single()) {
            f.count = 1;
            f.flags |= LEDE_SURE;
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
        if (kept == 1) f.flags |= LEDE_SURE;
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

    // Memory is what tagging waits for: each of these passes asks ahead for what the next will read, the first a whole sentence ahead.
    void ask_for_forms(const annotations& a, const lede_sentence& s) {
        const uint32_t sentence_shape = shape_of_sentence(s.flags);
        const lede_token* tokens = &a.tokens[s.first_token];
        const uint64_t* keys = &a.keys[s.first_token];
        make_room(asked_next, s.token_count);
        for (uint32_t i = 0; i < s.token_count; ++i) {
            uint32_t shape = shape_of_token(tokens[i].flags) | sentence_shape;
            asked_next[i] = {form_id(keys[i], shape, tokens[i].span.end - tokens[i].span.begin), shape};
            forms.prefetch(asked_next[i].id);
        }
    }
    void find_forms(const annotations& a, const lede_sentence& s) {
        const lede_token* tokens = &a.tokens[s.first_token];
        const uint64_t* keys = &a.keys[s.first_token];
        make_room(works, s.token_count);
        missing.clear();
        for (uint32_t i = 0; i < s.token_count; ++i) {
            if (const form* f = forms.find(asked[i].id)) {
                works[i].form = *f;
            } else {
                missing.push_back(i);
                model->prefetch(keys[i]);
            }
        }
        for (uint32_t i : missing) works[i].form = form_of(asked[i].id, a.of(tokens[i].span), keys[i], asked[i].shape, tokens[i].flags);
    }
    void find_places(uint32_t n) {
        constexpr token_view blank{1, 1, 1u << 30};
        make_room(views, n + 4);
        make_room(places, n + 4);
        for (uint32_t i : {0u, 1u, n + 2, n + 3}) views[i] = blank;
        for (uint32_t i = 0; i < n; ++i) views[i + 2] = {works[i].form.context_word, works[i].form.ambiguity, asked[i].shape};
        for (uint32_t i = 0; i + 1 < n + 4; ++i) {
            const token_places& p = places[i] = places_of(views[i], views[i + 1]);
            for (uint32_t place : {p.word, p.word ^ third, p.words, p.ambiguities}) __builtin_prefetch(model->weights() + place);
        }
        places[n + 3] = places_of(blank, blank);
        for (uint32_t i = 0, t1 = max_labels, t2 = max_labels; i < n; ++i) {
            work& w = works[i];
            if (w.form.count > 1) {
                w.tags = tag_features(&views[i + 2], t1, t2);
                for (uint32_t place : w.tags) __builtin_prefetch(model->weights() + place);
            }
            t2 = t1;
            t1 = w.form.labels[0];
        }
    }
    void tag_sentence(annotations& a, const lede_sentence& s) {
        find_forms(a, s);
        find_places(s.token_count);
        decode(a, s);
        mend_tags(a, s, [&](uint32_t token, uint16_t upos, uint16_t penn) { return may_be(token, upos, penn); });
    }

    void tag(annotations& a) {
        pieces all(a.sentences);
        std::optional<lede_sentence> s = all.next();
        if (s) ask_for_forms(a, *s);
        while (s) {
            std::swap(asked, asked_next);
            std::optional<lede_sentence> behind = all.next();
            if (behind) ask_for_forms(a, *behind);
            tag_sentence(a, *s);
            s = behind;
        }
    }

    bool may_be(uint32_t token, uint16_t upos, uint16_t penn) const {
        const form& f = works[token].form;
        for (uint32_t k = 0; k < f.count; ++k)
            if (const label_row& l = model->labels()[f.labels[k]]; l.upos == upos && l.penn == penn) return true;
        return false;
    }

    void decode(annotations& a, const lede_sentence& s) {
        uint32_t t1 = max_labels, t2 = max_labels;
        bool is_likeliest1 = true, is_likeliest2 = true;  // of t1 and t2
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const form& f = works[i].form;
            uint32_t label = f.labels[0];
            if (f.count > 1) {
                if (!is_likeliest1 || !is_likeliest2) works[i].tags = tag_features(&views[i + 2], t1, t2);
                label = best(i);
            }
            lede_token& t = a.tokens[s.first_token + i];
            t.upos = model->labels()[label].upos;
            t.penn = model->labels()[label].penn;
            t.flags |= f.flags;
            t2 = t1;
            t1 = label;
            is_likeliest2 = is_likeliest1;
            is_likeliest1 = label == f.labels[0];
        }
    }
};

tagger::tagger(std::shared_ptr<const tagger_model> m) : state_(std::make_unique<state>()) { state_->model = std::move(m); }
tagger::~tagger() = default;
tagger::tagger(tagger&&) noexcept = default;

void tagger::tag(annotations& a) { state_->tag(a); }

bool tagger::knows(uint64_t key, uint64_t penn_tags) const {
    const word_row* row = state_->model->find(key);
    return row && (state_->model->class_of(*row).penn & penn_tags);
}

void tagger::prefetch(uint64_t key) const { state_->model->prefetch(key); }

}  // namespace ledelint::analysis
