// The stage that finds quantities. A token is looked at further when it has a digit or a filter passes its key; from there
// the steps of quantities_parts.hpp read the figure and all that belongs to it, to the left no further than the figure before,
// to the right no further than the sentence. Then the figures of one sentence are linked: changes, parts and wholes.
#include "quantities_number_words.hpp"
#include "quantities_parts.hpp"
#include "stages.hpp"
#include "words.hpp"

#include <algorithm>

namespace ledelint::analysis {
namespace {

constexpr uint64_t key_a = literal_key("a"), key_an = literal_key("an"), key_open = literal_key("("), key_close = literal_key(")");

class finder {
public:
    explicit finder(annotations& a) : a_(a), starts_(starts()) {}

    void run() {
        for (uint32_t s = 0; s < a_.sentences.size(); ++s) sentence(s);
    }

private:
    annotations& a_;
    const key_filter& starts_;
    uint32_t frames_ = 0;
    std::size_t date_ = 0;          // first date that does not end before the quantity at hand
    uint32_t bracket_at_ = 0;       // token up to which brackets are counted
    int depth_ = 0;

    static const key_filter& starts() {
        static const key_filter filter = [] {
            key_filter f;
            f.add(number_words());
            add_multiples(f);
            return f;
        }();
        return filter;
    }

    void sentence(uint32_t index) {
        const lede_sentence s = a_.sentences[index];
        uint32_t first = uint32_t(a_.quantities.size()), end = s.first_token + s.token_count;
        reach r{s.first_token, end};
        bracket_at_ = s.first_token;
        depth_ = 0;
        for (uint32_t i = next_start(s.first_token, end); i < end;) {
            uint32_t next = may_begin(i) ? quantity_at(i, r) : 0;
            if (next) r.floor = next;
            i = next_start(next ? next : i + 1, end);
        }
        if (a_.quantities.size() == first) return;
        link_wholes(a_, index, first);
        link_changes(a_, index, first, frames_);
    }

    // The next token with a digit or of the words that begin a quantity; most tokens are neither.
    uint32_t next_start(uint32_t i, uint32_t end) const {
        const lede_token* tokens = a_.tokens.data();
        const uint64_t* keys = a_.keys.data();
        while (i < end && !(tokens[i].flags & LEDE_HAS_DIGIT) && !starts_.may_have(keys[i])) ++i;
        return i;
    }
    bool may_begin(uint32_t i) const {
        uint32_t flags = a_.tokens[i].flags;
        return !(flags & LEDE_HAS_DIGIT) || (!(flags & LEDE_URL) && !numbers_item(i));
    }

    // "2." or "2)" at the head of an item.
    bool numbers_item(uint32_t i) const {
        if (a_.tokens[i].penn != LEDE_LS) return false;
        char last = a_.word(i).back();
        return last == '.' || last == ')' || (i + 1 < a_.tokens.size() && a_.word(i + 1) == ")");
    }

    // Reads and appends the quantity at token `i`; the token behind it, 0 when there is none.
    uint32_t quantity_at(uint32_t i, reach r) {
        lede_quantity q{};
        figure f;
        if (!(a_.tokens[i].flags & LEDE_HAS_DIGIT) && read_multiple(a_, i, r, q)) return complete(q, r);
        if (!figure_at(i, r, f)) return 0;
        bool pair = read_pair(a_, f, r, q);
        if (!pair && code(f)) return list_code(i, f, r);
        if (!pair) q = quantity_of(a_, f);
        return complete(q, r);
    }

    // Figures strung together in one token ("22,24,26", "5/17/2018", "222-2222"): each is listed, none is to be reckoned with.
    bool code(const figure& f) const {
        std::string_view rest = a_.of(f.n.rest);
        return rest.size() > 1 && !f.has_unit && (rest[0] == ',' || rest[0] == '/' || rest[0] == '-') && rest[1] >= '0' && rest[1] <= '9';
    }

    uint32_t list_code(uint32_t i, figure f, reach r) {
        uint32_t begin = a_.tokens[i].span.begin;
        for (int n = 0; n < 8; ++n) {
            lede_quantity q = quantity_of(a_, f);
            q.flags |= LEDE_NAME_PART;
            if (n > 0) q.span.begin = std::max(q.number.begin, a_.quantities.back().span.end);
            q.span.end = std::max(q.span.end, q.span.begin);
            mark_date(q);
            a_.quantities.push_back(q);
            if (!code(f) || !read_figure_at(a_, i, f.n.rest.begin + 1 - begin, r, f)) break;
        }
        return i + 1;
    }

    uint32_t complete(lede_quantity& q, reach r) {
        extend_to_multiple(a_, q, r);
        mark_brackets(q);
        mark_date(q);
        read_hedge(a_, q, r);
        read_place(a_, q, r);
        read_counted(a_, q, r);
        if (q.hedge == LEDE_EXACT) read_hedge(a_, q, r);
        widen_by_hedge(q);
        a_.quantities.push_back(q);
        return q.first_token + q.token_count;
    }

    bool figure_at(uint32_t i, reach r, figure& f) {
        bool article = i > r.floor && (a_.keys[i - 1] == key_a || a_.keys[i - 1] == key_an) && !(a_.tokens[i].flags & LEDE_HAS_DIGIT);
        return (article && read_figure_at(a_, i - 1, 0, r, f)) || read_figure_at(a_, i, 0, r, f);
    }

    void mark_brackets(lede_quantity& q) {
        for (; bracket_at_ < q.first_token; ++bracket_at_) {
            if (a_.keys[bracket_at_] == key_open) ++depth_;
            if (a_.keys[bracket_at_] == key_close && depth_ > 0) --depth_;
        }
        if (depth_ > 0) q.flags |= LEDE_BRACKETED;
    }

    void mark_date(lede_quantity& q) {
        while (date_ < a_.dates.size() && a_.dates[date_].span.end <= q.span.begin) ++date_;
        bool inside = date_ < a_.dates.size() && a_.dates[date_].span.begin < q.span.end;
        if (inside && a_.dates[date_].kind != LEDE_DURATION) q.flags |= LEDE_PART_OF_DATE;
    }
};

}  // namespace

void find_quantities(annotations& a) { finder(a).run(); }

}  // namespace ledelint::analysis
