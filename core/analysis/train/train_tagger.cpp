// train-tagger TRAIN.jsonl POSLEX WORDNET MODEL [SEEDS]: trains the tagger and writes its model.
//
// TRAIN.jsonl: {"text", "tokens": [[begin, end, UPOS, PENN]], "doc"} a line, offsets in code points. Only documents whose licence lets
// weights made from them be given away are used: see `allowed`. An averaged perceptron with a margin of 3, six epochs, greedy with
// its own history; the identity of rare words is dropped now and then, so that the rest learns to do without. The weights of
// several seeds are averaged, then scaled to bytes.
#include "analysis/chunk.hpp"
#include "analysis/sentences.hpp"
#include "analysis/tag_names.hpp"
#include "vocabulary.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <random>

namespace ledelint::train {
namespace {

using namespace analysis;

constexpr uint32_t weight_count = 1 << weight_bits;

// English Web Treebank, and of GUM the genres whose texts are free for any use.
bool allowed(const std::string& doc) {
    if (!doc.starts_with("gum")) return true;
    for (const char* genre : {"academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"})
        if (doc.find(std::string("GUM_") + genre) != std::string::npos) return true;
    return false;
}

std::vector<uint32_t> byte_offsets(const std::string& s) {
    std::vector<uint32_t> out;
    for (uint32_t i = 0; i < s.size(); ++i)
        if ((uint8_t(s[i]) & 0xC0) != 0x80) out.push_back(i);
    out.push_back(uint32_t(s.size()));
    return out;
}

struct corpus {
    std::vector<std::unique_ptr<example>> sentences;
    label_table labels;
    word_map words;
};

// How often each label is used, and how often words that have one label have another.
struct label_uses {
    std::map<std::string, double> all;
    std::map<std::string, std::map<std::string, double>> beside;
};

label_uses count_labels(const std::vector<nlohmann::json>& lines) {
    std::map<std::string, std::map<std::string, double>> by_word;
    label_uses out;
    for (const auto& j : lines) {
        const std::string text = j["text"];
        auto at = byte_offsets(text);
        for (const auto& k : j["tokens"]) {
            std::string label = k[2].get<std::string>() + "|" + k[3].get<std::string>();
            uint32_t begin = at[k[0].get<std::size_t>()], end = at[k[1].get<std::size_t>()];
            std::string word = text.substr(begin, end - begin);
            for (char& c : word) c = fold(c);
            ++by_word[word][label];
            ++out.all[label];
        }
    }
    for (const auto& [word, labels] : by_word) {
        double uses = 0;
        for (const auto& [label, n] : labels) uses += n;
        for (const auto& [x, n] : labels)
            for (const auto& [y, m] : labels)
                if (x != y && n >= slip * uses && m >= slip * uses) out.beside[x][y] += uses;
    }
    return out;
}

// Labels with four uses or more in groups of eight: the commonest that is left, then, one by one, the one that the words of the group
// have most often.
std::vector<std::string> order_of(label_uses& uses) {
    std::vector<std::string> order, left;
    for (const auto& [label, n] : uses.all)
        if (n >= 4 && !label.ends_with(half_of_a_word)) left.push_back(label);
    auto nearness = [&](const std::string& label) {
        double sum = 0;
        for (std::size_t i = order.size() & ~std::size_t(7); i < order.size(); ++i) sum += uses.beside[order[i]][label];
        return std::pair(sum, uses.all[label]);
    };
    while (!left.empty()) {
        auto next = std::max_element(left.begin(), left.end(), [&](auto& x, auto& y) { return nearness(x) < nearness(y); });
        order.push_back(*next);
        left.erase(next);
    }
    return order;
}

// Features share bytes by the label's place in its group: the labels of a group are placed so that no place has all the common ones.
void spread(std::vector<std::string>& order, label_uses& uses) {
    std::array<double, 8> load{};
    for (std::size_t first = 0; first + 8 <= order.size(); first += 8) {
        std::vector<std::string> group(order.begin() + std::ptrdiff_t(first), order.begin() + std::ptrdiff_t(first) + 8);
        std::stable_sort(group.begin(), group.end(), [&](auto& x, auto& y) { return uses.all[x] > uses.all[y]; });
        std::array<std::size_t, 8> places{0, 1, 2, 3, 4, 5, 6, 7};
        std::stable_sort(places.begin(), places.end(), [&](auto x, auto y) { return load[x] < load[y]; });
        for (std::size_t i = 0; i < 8; ++i) {
            order[first + places[i]] = group[i];
            load[places[i]] += uses.all[group[i]];
        }
    }
}

void number_labels(label_table& t, const std::vector<nlohmann::json>& lines) {
    label_uses uses = count_labels(lines);
    std::vector<std::string> order = order_of(uses);
    spread(order, uses);
    for (const std::string& name : order) {
        t.number[name] = uint32_t(t.names.size());
        t.names.push_back(name);
        t.uses.push_back(uint32_t(uses.all[name]));
        auto bar = name.find('|');
        t.rows.push_back({uint16_t(upos_of(name.substr(0, bar)).value()), uint16_t(penn_of(name.substr(bar + 1)).value_or(LEDE_XX))});
    }
}

std::unique_ptr<example> read_example(const nlohmann::json& j, const label_table& labels) {
    auto e = std::make_unique<example>();
    e->bytes = j["text"];
    e->text.text = e->bytes;
    auto at = byte_offsets(e->bytes);
    uint32_t last = UINT32_MAX;
    for (const auto& k : j["tokens"]) {
        lede_span span{at[k[0].get<std::size_t>()], at[k[1].get<std::size_t>()]};
        std::string_view w = e->text.of(span);
        uint32_t flags = word_shape(w) | (last == span.begin ? 0 : uint32_t(LEDE_SPACE_BEFORE)) | (last == UINT32_MAX ? uint32_t(LEDE_SENTENCE_FIRST) : 0);
        e->text.tokens.push_back({span, 0, LEDE_X, LEDE_PENN_NONE, flags, LEDE_NONE});
        e->text.keys.push_back(fold_key(w));
        e->gold.push_back(labels.of(k[2], k[3]));
        last = span.end;
    }
    e->text.sentences.push_back({{0, uint32_t(e->bytes.size())}, 0, 0, uint32_t(e->gold.size()), sentence_flags(e->text, 0, uint32_t(e->gold.size()))});
    return e;
}

corpus read_corpus(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file);
    std::vector<nlohmann::json> lines;
    for (std::string line; std::getline(in, line);)
        if (auto j = nlohmann::json::parse(line); allowed(j["doc"])) lines.push_back(std::move(j));
    corpus c;
    number_labels(c.labels, lines);
    for (const auto& j : lines) {
        c.sentences.push_back(read_example(j, c.labels));
        const example& e = *c.sentences.back();
        for (uint32_t i = 0; i < e.gold.size(); ++i) {
            std::string w(e.text.word(i));
            for (char& ch : w) ch = fold(ch);
            word_facts& f = c.words[w];
            ++f.uses;
            ++(e.text.tokens[i].flags & LEDE_CAPITALISED ? f.capital : f.lower)[e.gold[i]];
        }
    }
    return c;
}

// The perceptron: weights, their sums over time, and when each was last touched.
class perceptron {
public:
    perceptron() : weight_(weight_count), sum_(weight_count), since_(weight_count) {}
    float at(uint32_t place, uint32_t label) const { return weight_[place ^ label]; }
    void add(uint32_t place, uint32_t label, float by) {
        std::size_t i = place ^ label;
        sum_[i] += double(weight_[i]) * double(now_ - since_[i]);
        since_[i] = now_;
        weight_[i] += by;
    }
    void tick() { ++now_; }
    std::vector<double> averages() {
        std::vector<double> out(weight_count);
        for (std::size_t i = 0; i < weight_count; ++i) out[i] = (sum_[i] + double(weight_[i]) * double(now_ - since_[i])) / double(now_);
        return out;
    }

private:
    std::vector<float> weight_;
    std::vector<double> sum_;
    std::vector<uint64_t> since_;
    uint64_t now_ = 0;
};

class trainer {
public:
    trainer(const corpus& c, const vocabulary& v, const tagger_model& m, uint32_t seed) : corpus_(c), vocabulary_(v), model_(m), random_(seed) {}

    std::vector<double> run(int epochs) {
        std::vector<const example*> order;
        for (const auto& e : corpus_.sentences) order.push_back(e.get());
        for (int i = 0; i < epochs; ++i) {
            std::shuffle(order.begin(), order.end(), random_);
            right_ = all_ = 0;
            for (const example* e : order) learn(*e);
            std::fprintf(stderr, "epoch %d: %.4f\n", i + 1, double(right_) / double(all_));
        }
        return perceptron_.averages();
    }

private:
    // A word of 4 to 9 uses forgets who it is three times of ten.
    bool frequent(const word_row* row) { return row && row->frequent(); }

    void learn(const example& e) {
        const lede_sentence& s = e.text.sentences[0];
        views_.assign(e.gold.size() + 4, {1, 1, 1u << 30});
        for (uint32_t i = 0; i < e.gold.size(); ++i) {
            const word_row* row = model_.find(e.text.keys[i]);
            uint32_t ambiguity = row ? model_.class_of(*row).ambiguity : 0;
            views_[i + 2] = {context_word(e.text.word(i), e.text.keys[i], ambiguity, frequent(row)), ambiguity,
                             shape_of_token(e.text.tokens[i].flags) | shape_of_sentence(s.flags)};
        }
        places_.resize(views_.size());
        for (std::size_t i = 0; i + 1 < views_.size(); ++i) places_[i] = places_of(views_[i], views_[i + 1]);
        places_.back() = places_of(views_.back(), views_.back());
        uint32_t t1 = max_labels, t2 = max_labels;
        for (uint32_t i = 0; i < e.gold.size(); ++i) {
            uint32_t guess = step(e, i, t1, t2);
            right_ += guess == e.gold[i];
            ++all_;
            t2 = t1;
            t1 = guess;
        }
    }

    uint32_t step(const example& e, uint32_t i, uint32_t t1, uint32_t t2) {
        const word_row* row = model_.find(e.text.keys[i]);
        const word_class* c = row ? &model_.class_of(*row) : nullptr;
        const token_view& v = views_[i + 2];
        bool known = frequent(row);
        features_.clear();
        std::string lower(e.text.word(i));
        for (char& ch : lower) ch = fold(ch);
        bool drop = known && corpus_.words.at(lower).uses < 10 && std::uniform_real_distribution<>(0, 1)(random_) < 0.3;
        own_features(e.text.word(i), known && !drop ? e.text.keys[i] : 0, v.ambiguity, v.shape, !known || drop, [&](uint32_t place) { features_.push_back(place); });
        for (uint32_t place : word_features(&places_[i + 2])) features_.push_back(place);
        for (uint32_t place : tag_features(&v, t1, t2)) features_.push_back(place);
        label_set set = candidates(model_.head(), c, e.text.tokens[i].flags);
        uint32_t best = UINT32_MAX, rival = UINT32_MAX;
        float top = -1e9f, rival_top = -1e9f, gold_score = -1e9f;
        for (uint32_t l = 0; l < model_.head().label_count; ++l) {
            if (!set.has(l) && l != e.gold[i]) continue;
            float sum = 0;
            for (uint32_t place : features_) sum += perceptron_.at(place, l);
            if (set.has(l) && sum > top) { top = sum; best = l; }
            if (l == e.gold[i]) gold_score = sum;
            else if (sum > rival_top) { rival_top = sum; rival = l; }
        }
        perceptron_.tick();
        if (rival != UINT32_MAX && gold_score < rival_top + 3)
            for (uint32_t place : features_) { perceptron_.add(place, e.gold[i], 1); perceptron_.add(place, rival, -1); }
        return best;
    }

    const corpus& corpus_;
    const vocabulary& vocabulary_;
    const tagger_model& model_;
    std::mt19937 random_;
    perceptron perceptron_;
    std::vector<token_view> views_;
    std::vector<token_places> places_;
    std::vector<uint32_t> features_;
    uint64_t right_ = 0, all_ = 0;
};

template <class T>
uint32_t put(std::string& out, const T* rows, std::size_t count) {
    out.resize((out.size() + 63) & ~std::size_t(63));
    auto at = uint32_t(out.size());
    out.append(reinterpret_cast<const char*>(rows), count * sizeof(T));
    return at;
}

// The treebanks call a noun X where its writer cut or misspelt it ("X|NN"): to a reader it is a noun.
std::vector<label_row> rows_of(const label_table& t) {
    static const std::map<uint16_t, uint16_t> parts{{LEDE_NN, LEDE_NOUN}, {LEDE_JJ, LEDE_ADJ}, {LEDE_RB, LEDE_ADV}, {LEDE_VB, LEDE_VERB},
                                                    {LEDE_IN, LEDE_ADP}, {LEDE_PRP, LEDE_PRON}};
    std::vector<label_row> rows = t.rows;
    for (label_row& r : rows)
        if (auto part = parts.find(r.penn); r.upos == LEDE_X && part != parts.end()) r.upos = part->second;
    return rows;
}

std::string model_bytes(const corpus& c, const vocabulary& v, const std::vector<double>& weights) {
    // The few weights beyond four fifths of the largest are cut, for a finer step of all others.
    double most = 1e-9;
    for (double w : weights) most = std::max(most, .8 * std::abs(w));
    std::vector<uint8_t> bytes(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        bytes[i] = uint8_t(std::lround(std::clamp(weights[i] / most, -1.0, 1.0) * 127) + weight_of_nothing);
    model_header h{};
    h.magic = model_magic;
    h.label_count = uint32_t(c.labels.rows.size());
    h.class_count = uint32_t(v.classes.size());
    h.word_slots = uint32_t(v.rows.size());
    h.weight_count = uint32_t(weights.size());
    h.scale = float(most / 127);
    h.open = v.open;
    h.proper = v.proper;
    std::string out(sizeof h, '\0');
    const std::vector<label_row> rows = rows_of(c.labels);
    h.labels = put(out, rows.data(), rows.size());
    h.classes = put(out, v.classes.data(), v.classes.size());
    h.words = put(out, v.rows.data(), v.rows.size());
    h.weights = put(out, bytes.data(), bytes.size());
    h.size = uint32_t(out.size());
    std::memcpy(out.data(), &h, sizeof h);
    return out;
}

int run(int argc, char** argv) {
    if (argc < 5) {
        std::fprintf(stderr, "usage: train-tagger TRAIN.jsonl POSLEX WORDNET MODEL [SEEDS]\n");
        return 2;
    }
    corpus c = read_corpus(argv[1]);
    add_poslex(c.words, c.labels, argv[2]);
    add_wordnet(c.words, c.labels, argv[3]);
    vocabulary v = make_vocabulary(c.words, c.labels);
    std::fprintf(stderr, "%zu sentences, %zu labels, %zu words in %zu classes\n", c.sentences.size(), c.labels.names.size(), v.words, v.classes.size());
    std::vector<double> sum(weight_count);
    std::string blank = model_bytes(c, v, sum);
    tagger_model model(blank);
    int seeds = argc > 5 ? std::atoi(argv[5]) : 1;
    for (int seed = 1; seed <= seeds; ++seed) {
        auto w = trainer(c, v, model, uint32_t(seed)).run(6);
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += w[i] / seeds;
    }
    std::ofstream(argv[4], std::ios::binary) << model_bytes(c, v, sum);
    return 0;
}

}  // namespace
}  // namespace ledelint::train

int main(int argc, char** argv) { return ledelint::train::run(argc, argv); }
