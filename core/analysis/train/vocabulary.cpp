#include "vocabulary.hpp"

#include "analysis/tag_names.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>

namespace ledelint::train {

using namespace analysis;

uint32_t label_table::of(const std::string& upos, const std::string& penn) const {
    if (auto found = number.find(upos + "|" + penn); found != number.end()) return found->second;
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < names.size(); ++i) {
        auto bar = names[i].find('|');
        bool near = penn == half_of_a_word ? names[i].substr(0, bar) == upos : names[i].substr(bar + 1) == penn;
        if (near && (best == UINT32_MAX || uses[i] > uses[best])) best = i;
    }
    return best == UINT32_MAX ? number.at("X|FW") : best;
}

namespace {

// The labels by which the treebank writes an open-class Penn tag.
void add_label(label_set& s, const label_table& t, std::string_view upos, std::string_view penn) {
    auto found = t.number.find(std::string(upos) + "|" + std::string(penn));
    if (found != t.number.end()) s.add(found->second);
}

void add_open_tag(label_set& s, const label_table& t, const std::string& penn) {
    if (penn == "nn" || penn == "nns") add_label(s, t, "NOUN", penn == "nn" ? "NN" : "NNS");
    else if (penn == "nnp" || penn == "nnps") add_label(s, t, "PROPN", penn == "nnp" ? "NNP" : "NNPS");
    else if (penn == "jj" || penn == "jjr" || penn == "jjs") add_label(s, t, "ADJ", penn == "jj" ? "JJ" : penn == "jjr" ? "JJR" : "JJS");
    else if (penn == "rb" || penn == "rbr" || penn == "rbs") add_label(s, t, "ADV", penn == "rb" ? "RB" : penn == "rbr" ? "RBR" : "RBS");
    else if (penn == "cd") add_label(s, t, "NUM", "CD");
    else if (penn == "uh") add_label(s, t, "INTJ", "UH");
    else if (penn.size() >= 2 && penn[0] == 'v' && penn[1] == 'b') {
        std::string upper;
        for (char c : penn) upper += char(c >= 'a' && c <= 'z' ? c - 32 : c);
        add_label(s, t, "VERB", upper);
    }
}

bool is_word(std::string_view w) {
    return w.size() > 1 && w.size() < 25 && std::all_of(w.begin(), w.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

// What poslex has seen some twenty times it knows better than WordNet, to which "fell" is a noun too.
constexpr double known_share = 1.5e-5;

void list(word_map& words, const std::string& w, const label_table& t, std::initializer_list<const char*> tags) {
    if (!is_word(w)) return;
    if (auto known = words.find(w); known != words.end() && known->second.news_share > known_share) return;
    for (const char* tag : tags) add_open_tag(words[w].listed, t, tag);
}

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::string with_s(const std::string& w) {
    if (w.ends_with("s") || w.ends_with("x") || w.ends_with("z") || w.ends_with("ch") || w.ends_with("sh")) return w + "es";
    if (w.ends_with("y") && w.size() > 2 && !vowel(w[w.size() - 2])) return w.substr(0, w.size() - 1) + "ies";
    return w + "s";
}

std::string with_ending(const std::string& w, const std::string& ending) {
    bool e = ending[0] == 'e';
    if (w.ends_with("e") && !(w.ends_with("ee") && !e)) return w.substr(0, w.size() - 1) + ending;
    if (e && w.ends_with("y") && w.size() > 2 && !vowel(w[w.size() - 2])) return w.substr(0, w.size() - 1) + "i" + ending;
    std::size_t n = w.size();
    bool short_word = n >= 3 && n <= 4 && !vowel(w[n - 1]) && vowel(w[n - 2]) && !vowel(w[n - 3]) && w[n - 1] != 'w' && w[n - 1] != 'x' && w[n - 1] != 'y';
    return short_word ? w + w[n - 1] + ending : w + ending;
}

void add_inflections(word_map& words, const std::string& w, char pos, const label_table& t) {
    if (pos == 'v') {
        list(words, w, t, {"vb", "vbp"});
        list(words, with_s(w), t, {"vbz"});
        list(words, with_ending(w, "ed"), t, {"vbd", "vbn"});
        list(words, with_ending(w, "ing"), t, {"vbg"});
    }
    if (pos == 'a') list(words, w, t, {"jj"});
    if (pos == 'r') list(words, w, t, {"rb"});
}

// Labels that make at least `share` of the uses; one or two of a hundred are slips too.
label_set frequent(const std::map<uint32_t, uint32_t>& uses, double share) {
    uint32_t all = 0;
    for (auto [l, n] : uses) all += n;
    label_set s;
    for (auto [l, n] : uses)
        if (n >= share * all) s.add(l);
    return s;
}

uint64_t penn_bits(const label_set& s, const label_table& t) {
    uint64_t bits = 0;
    for (uint32_t l = 0; l < t.rows.size(); ++l)
        if (s.has(l)) bits |= uint64_t(1) << t.rows[l].penn;
    return bits;
}

// Those of a set that are names, or those that are not.
label_set with_upos(const label_set& s, const label_table& t, bool name) {
    label_set out;
    for (uint32_t l = 0; l < t.rows.size(); ++l)
        if (s.has(l) && (t.rows[l].upos == LEDE_PROPN) == name) out.add(l);
    return out;
}

// A word that the training text has four times or more is known by it; a rarer one by the lexicons alone, so that training meets
// it as tagging will meet words it has not seen.
word_class classify(const word_facts& f, const label_table& t) {
    word_class c{};
    bool seen = f.uses >= 4;
    const label_set names = with_upos(f.listed, t, true), words = with_upos(f.listed, t, false);
    if (seen) {
        c.lower = frequent(f.lower, slip);
        c.capital = frequent(f.capital, slip);
        if (f.uses < 10) c.lower = c.lower | words;
    } else {
        c.lower = words;
        c.capital = names;
    }
    label_set matter = seen ? frequent(f.lower, 0.02) : f.listed;
    if (matter.empty()) matter = frequent(f.capital, 0.02);
    c.ambiguity = uint32_t(mix(matter.bits[0], matter.bits[1])) | 1;
    c.penn = penn_bits(c.lower | c.capital | f.listed, t);
    return c;
}

}  // namespace

// Lines: ("nikkei" ((nnp -8.512) ) () ) - the word, then tags with the logarithm of the word's share of the tag. With the share of
// the tag in the Wall Street Journal, from which poslex was counted, that is how often the word has it.
void add_poslex(word_map& words, const label_table& t, const std::string& file) {
    static const std::map<std::string_view, double> tag_shares{
        {"nn", .137}, {"nns", .062}, {"nnp", .094}, {"nnps", .003}, {"jj", .063}, {"jjr", .003}, {"jjs", .002}, {"rb", .032}, {"rbr", .002}, {"rbs", .0005},
        {"vb", .027}, {"vbp", .013}, {"vbz", .022}, {"vbd", .031}, {"vbn", .021}, {"vbg", .015}, {"cd", .037}, {"uh", .0001}};
    constexpr double least_share = .02;  // of a word's uses: what is rarer is most often a slip
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file + ": install festlex-poslex");
    for (std::string line; std::getline(in, line);) {
        auto open = line.find('"'), close = line.find('"', open + 1);
        if (open == std::string::npos || close == std::string::npos) continue;
        std::string w = line.substr(open + 1, close - open - 1);
        if (!is_word(w)) continue;
        std::map<std::string, double> uses;
        double all = 0;
        for (auto at = line.find("((", close); at != std::string::npos;) {
            auto tag_begin = line.find_first_not_of("( ", at), tag_end = line.find(' ', tag_begin);
            if (tag_begin == std::string::npos || tag_end == std::string::npos) break;
            std::string tag = line.substr(tag_begin, tag_end - tag_begin);
            if (auto share = tag_shares.find(tag); share != tag_shares.end())
                all += uses[tag] = std::exp(std::strtod(line.c_str() + tag_end, nullptr)) * share->second;
            at = line.find('(', tag_end);
            if (at != std::string::npos && line.compare(at, 2, "()") == 0) break;
        }
        label_set found;
        for (const auto& [tag, n] : uses)
            if (n >= least_share * all) add_open_tag(found, t, tag);
        if (found.empty()) continue;
        word_facts& f = words[w];
        f.listed = f.listed | found;
        f.news_share = all;
    }
}

namespace {

// The index of nouns has all words in small letters; the data tell "turkey" and "Turkey" from "Drew".
// A line: offset, file, "n", the number of words in two hexadecimal digits, then each word and a number.
void add_nouns(word_map& words, const label_table& t, const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot read " + file + ": install wordnet-base");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("  ")) continue;  // the licence
        std::istringstream fields(line);
        std::string offset, number, kind, count, w, sense;
        fields >> offset >> number >> kind >> count;
        for (long n = std::strtol(count.c_str(), nullptr, 16); n > 0 && fields >> w >> sense; --n) {
            bool name = w[0] >= 'A' && w[0] <= 'Z';
            for (char& c : w) c = fold(c);
            if (!is_word(w) || w.size() < 3) continue;
            if (name) list(words, w, t, {"nnp"});
            else { list(words, w, t, {"nn"}); list(words, with_s(w), t, {"nns"}); }
        }
    }
}

}  // namespace

void add_wordnet(word_map& words, const label_table& t, const std::string& folder) {
    add_nouns(words, t, folder + "/data.noun");
    for (auto [file, pos] : {std::pair{"verb", 'v'}, {"adj", 'a'}, {"adv", 'r'}}) {
        std::ifstream in(folder + "/index." + file);
        if (!in) throw std::runtime_error("cannot read " + folder + "/index." + file + ": install wordnet-base");
        for (std::string line; std::getline(in, line);) {
            if (line.starts_with("  ")) continue;
            std::string w = line.substr(0, line.find(' '));
            if (is_word(w) && w.size() > 2) add_inflections(words, w, pos, t);
        }
    }
    std::ifstream irregular(folder + "/noun.exc");
    for (std::string form, base; irregular >> form >> base; irregular.ignore(1000, '\n'))
        if (form != base) list(words, form, t, {"nns"});
}

vocabulary make_vocabulary(const word_map& words, const label_table& t) {
    vocabulary v;
    v.classes.push_back({});
    for (auto name : {"PROPN|NNP", "PROPN|NNPS"}) v.proper.add(t.number.at(name));
    for (uint32_t l = 0; l < t.names.size(); ++l) {
        uint16_t p = t.rows[l].penn, u = t.rows[l].upos;
        bool open_class = u == LEDE_NOUN || u == LEDE_VERB || u == LEDE_ADJ || u == LEDE_ADV || u == LEDE_PROPN || u == LEDE_NUM || u == LEDE_INTJ ||
                          u == LEDE_X || u == LEDE_SYM || (u == LEDE_PUNCT && (p == LEDE_NFP || p == LEDE_STOP || p == LEDE_COLON));
        if (open_class) v.open.add(l);
    }
    std::vector<std::pair<uint64_t, word_row>> rows;
    for (const auto& [w, f] : words) {
        if (f.uses < 4 && f.listed.empty()) continue;
        word_class c = classify(f, t);
        auto same = std::find_if(v.classes.begin() + 1, v.classes.end(), [&](const word_class& o) { return std::memcmp(&o, &c, sizeof c) == 0; });
        auto number = uint32_t(same - v.classes.begin());
        if (same == v.classes.end()) v.classes.push_back(c);
        if (number > 0xfff) throw std::runtime_error("more classes of words than a row has room for");
        uint64_t key = fold_key(w);
        rows.push_back({key, word_row(key, f.uses >= 4, number)});
    }
    std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.first < b.first; });  // the same bytes in every run
    v.words = rows.size();
    v.rows.resize(rows.size() * 5 / 4);
    for (auto& [key, row] : rows) {
        uint32_t i = word_row::slot(key, uint32_t(v.rows.size()));
        while (!v.rows[i].free()) i = i + 1 == v.rows.size() ? 0 : i + 1;
        v.rows[i] = row;
    }
    return v;
}

}  // namespace ledelint::train
