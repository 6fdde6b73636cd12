#include "quotation_kind.hpp"

#include "words.hpp"

namespace ledelint::analysis {
namespace {

constexpr uint32_t title_limit = 12;  // words of a title

bool is_finite(uint16_t p) { return p == LEDE_VBD || p == LEDE_VBZ || p == LEDE_VBP || p == LEDE_MD; }

bool is_stop(std::string_view w) { return w[0] == '.' || w[0] == '?' || w[0] == '!' || w == "\u2026"; }

// Words that stay small in a title: "House of Cards".
bool small_in_title(uint64_t key) {
    static const word_table<bool> words{{"a an the of in on at to for from by with and or but nor as vs via de la le du 's into over", true}};
    return words.has(key);
}

// "the song “X”", "a film called “X”", "dubbed “X”": what comes is a name.
bool announces_title(uint64_t key) {
    static const word_table<bool> words{{"song songs book books film films movie movies show shows series album albums novel novels play plays musical memoir opera "
                                         "single track painting poem magazine podcast episode sitcom documentary ballad hymn anthem called titled entitled dubbed "
                                         "nicknamed named headlined hit sketch essay exhibition game app", true}};
    return words.has(key);
}

class kinds {
public:
    explicit kinds(annotations& a) : a_(a) {}

    void read(lede_quotation& q) const {
        if (q.flags & LEDE_UNOPENED || q.token_count < 2) return;
        uint32_t first = q.first_token + 1;
        uint32_t end = q.first_token + q.token_count - (q.inner.end < q.span.end ? 1 : 0);
        if (first >= end) return;
        if (is_whole(first, end)) q.flags |= LEDE_FULL;
        if (!(q.flags & LEDE_OPEN_ENDED) && end - first <= title_limit && is_title(q, first, end)) q.flags |= LEDE_TITLE;
    }

private:
    // Begins like a sentence, ends like one or hands over to its cue by a comma, and has a finite verb with something before it, or
    // begins with the verb, as commands and questions do.
    bool is_whole(uint32_t first, uint32_t end) const {
        if (!(a_.tokens[first].flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT))) return false;
        uint32_t last = end - 1;
        while (last > first && (a_.word(last) == "\u2019" || a_.word(last) == "'" || a_.word(last) == "\u201d" || a_.word(last) == "\"")) --last;
        bool ends = is_stop(a_.word(last)) || a_.word(last) == ",";
        bool behind = end + 1 < a_.tokens.size() && (a_.word(end + 1) == "," || a_.word(end + 1) == ".");
        if (!ends && !behind) return false;
        if (a_.tokens[first].penn == LEDE_VB || (a_.tokens[first].upos == LEDE_AUX && a_.word(last) == "?")) return true;
        for (uint32_t t = first + 1; t < end && t < first + 60; ++t)
            if (is_finite(a_.tokens[t].penn)) return true;
        return false;
    }

    bool is_title(const lede_quotation& q, uint32_t first, uint32_t end) const {
        if (!(a_.tokens[first].flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT)) || is_spoken(q)) return false;
        if (q.first_token > 0 && announces_title(a_.keys[q.first_token - 1])) return true;
        uint32_t big = 0;
        for (uint32_t t = first; t < end; ++t) {
            const lede_token& w = a_.tokens[t];
            if (w.flags & (LEDE_CAPITALISED | LEDE_HAS_DIGIT)) ++big;
            else if (w.upos == LEDE_PUNCT || (t > first && small_in_title(a_.keys[t]))) continue;
            else return false;
            if (t > first && a_.keys[t - 1] && is_stop(a_.word(t - 1))) return false;
        }
        return big > 1 || (big == 1 && a_.tokens[first].upos != LEDE_INTJ && !is_stop(a_.word(end - 1)));
    }

    // A comma or a colon stands between it and its cue: “Yes,” he said.
    bool is_spoken(const lede_quotation& q) const {
        if (q.cue.end <= q.cue.begin) return false;
        uint32_t last = q.first_token + q.token_count - 1;
        if (q.cue.begin >= q.span.end) return a_.word(last - 1) == "," || is_stop(a_.word(last - 1)) || (last + 1 < a_.tokens.size() && a_.word(last + 1) == ",");
        if (!q.first_token) return false;
        std::string_view before = a_.word(q.first_token - 1);
        return before == "," || before == ":" || q.cue.end == a_.tokens[q.first_token - 1].span.end;
    }

    annotations& a_;
};

}  // namespace

void classify_quotations(annotations& a) {
    kinds k(a);
    for (lede_quotation& q : a.quotations) k.read(q);
}

}  // namespace ledelint::analysis
