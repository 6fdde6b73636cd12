#include "tagger.hpp"

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

// One form in one shape: its labels and what the word alone says for each.
struct form {
    uint64_t key = 0;       // 0: free
    uint64_t context_word = 0, ambiguity = 0;
    uint32_t first = 0;     // of the pools
    uint16_t count = 0;
    uint8_t known = 0;
};

constexpr std::size_t form_slots = 1 << 16, form_limit = form_slots / 2;

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
    std::vector<form> forms = std::vector<form>(form_slots);
    std::size_t used = 0;
    std::vector<uint8_t> labels;   // pools
    std::vector<int16_t> scores;
    std::vector<token_view> views;
    std::vector<uint32_t> of;      // form of each token of the sentence

    void forget() {
        std::fill(forms.begin(), forms.end(), form{});
        used = 0;
        labels.clear();
        scores.clear();
    }

    uint32_t form_of(std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) {
        uint64_t id = mix(key, shape) | 1;
        std::size_t i = id & (form_slots - 1);
        while (forms[i].key && forms[i].key != id) i = (i + 1) & (form_slots - 1);
        if (!forms[i].key) make(forms[i], id, w, key, shape, flags);
        return uint32_t(i);
    }

    void make(form& f, uint64_t id, std::string_view w, uint64_t key, uint32_t shape, uint32_t flags) {
        const tagger_model& m = *model;
        const word_row* row = m.find(key);
        const word_class* c = row ? &m.class_of(*row) : nullptr;
        bool frequent = row && row->frequent();
        f.key = id;
        f.known = row != nullptr;
        f.ambiguity = c ? c->ambiguity : 0;
        f.context_word = context_word(w, key, f.ambiguity, frequent);
        f.first = uint32_t(labels.size());
        label_set set = candidates(m.head(), c, flags);
        for (uint32_t l = 0; l < m.head().label_count; ++l)
            if (set.has(l)) labels.push_back(uint8_t(l));
        f.count = uint16_t(labels.size() - f.first);
        scores.resize(labels.size(), 0);
        ++used;
        if (f.count == 1) return;
        own_features(w, frequent ? key : 0, f.ambiguity, shape, !frequent, [&](uint64_t h) {
            for (uint32_t k = 0; k < f.count; ++k)
                scores[f.first + k] = int16_t(scores[f.first + k] + m.weights()[(h & m.mask()) ^ labels[f.first + k]]);
        });
    }

    uint32_t best(const form& f, const std::array<uint64_t, 12>& features) const {
        const int8_t* weights = model->weights();
        uint64_t mask = model->mask();
        uint32_t winner = labels[f.first];
        int top = INT32_MIN;
        for (uint32_t k = 0; k < f.count; ++k) {
            uint32_t label = labels[f.first + k];
            int sum = scores[f.first + k];
            for (uint64_t h : features) sum += weights[(h & mask) ^ label];
            if (sum > top) { top = sum; winner = label; }
        }
        return winner;
    }

    void sentence(annotations& a, const lede_sentence& s) {
        if (used > form_limit) forget();
        views.assign(s.token_count + 4, {1, 1, 1u << 30});
        of.resize(s.token_count);
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const lede_token& t = a.tokens[s.first_token + i];
            uint32_t shape = shape_code(t.flags, s.flags);
            of[i] = form_of(a.of(t.span), a.keys[s.first_token + i], shape, t.flags);
            const form& f = forms[of[i]];
            views[i + 2] = {f.context_word, f.ambiguity, shape};
        }
        uint32_t t1 = max_labels, t2 = max_labels;
        for (uint32_t i = 0; i < s.token_count; ++i) {
            const form& f = forms[of[i]];
            uint32_t label = f.count == 1 ? labels[f.first] : best(f, context_features(&views[i + 2], t1, t2));
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
    for (const lede_sentence& s : a.sentences) state_->sentence(a, s);
}

bool tagger::knows(uint64_t key, uint64_t penn_tags) const {
    const word_row* row = state_->model->find(key);
    return row && (state_->model->class_of(*row).penn & penn_tags);
}

}  // namespace ledelint::analysis
