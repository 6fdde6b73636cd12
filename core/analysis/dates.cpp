// The stage: one walk over the tokens of each sentence. A token is asked for by its key (half a kilobyte of filter) or its digit
// flag; the readers see only what passes. A sentence's readings are linked into ranges, then resolved against the document date.
#include "dates_ranges.hpp"
#include "dates_reading.hpp"
#include "dates_resolve.hpp"
#include "stages.hpp"

namespace ledelint::analysis {
namespace {

class date_finder {
public:
    explicit date_finder(annotations& a) : a_(a) { context_.published = a.published; }

    void run() {
        for (uint32_t n = 0; n < a_.sentences.size(); ++n) {
            const lede_sentence& s = a_.sentences[n];
            lede_role role = a_.blocks[s.block].role;
            if (role == LEDE_CODE) continue;
            read_sentence(s);
            resolve_sentence(role);
        }
    }

private:
    annotations& a_;
    const key_filter& words_ = date_word_filter();
    date_context context_;
    std::vector<linked_reading> readings_;

    // The next token with a digit, of the words that begin a date, or with a capital inside ("mid-May"); most tokens are neither.
    uint32_t next_start(uint32_t i, uint32_t end) const {
        const lede_token* tokens = a_.tokens.data();
        const uint64_t* keys = a_.keys.data();
        while (i < end && !(tokens[i].flags & (LEDE_HAS_DIGIT | LEDE_INNER_CAPITAL)) && !words_.may_have(keys[i])) ++i;
        return i;
    }

    void take(date_scope& s, const date_reading& r) {
        readings_.push_back({r, LEDE_NONE});
        s.floor = r.end;
    }

    void read_sentence(const lede_sentence& sentence) {
        readings_.clear();
        date_scope s{a_, sentence.first_token, sentence.first_token + sentence.token_count};
        uint32_t end = s.end;
        for (uint32_t i = next_start(sentence.first_token, end); i < end; i = next_start(i + 1, end)) {
            date_reading r = read_at(s, i);
            if (!r) continue;
            join_day_and_time(s, r);
            extend_left(s, r);
            take(s, r);
            while (date_reading more = day_sharing_month(s, readings_.back().r)) {
                share_with_earlier(more);
                take(s, more);
            }
            i = s.floor - 1;
        }
        date_scope whole{a_, sentence.first_token, end};
        if (readings_.size() > 1) link_ranges(whole, readings_);
    }

    // "May 3, 4 and 5, 2024": the year behind the last day is that of all.
    void share_with_earlier(const date_reading& last) {
        if (!(last.flags & LEDE_YEAR_PRINTED)) return;
        for (std::size_t n = readings_.size(); n-- > 0;) {
            date_reading& r = readings_[n].r;
            if (r.month != last.month || !r.day || r.flags & LEDE_YEAR_PRINTED) return;
            r.year = last.year;
            r.from = anchor::parts;
            r.flags &= ~uint32_t(LEDE_YEAR_FROM_DOCUMENT);
        }
    }

    void resolve_sentence(lede_role role) {
        uint32_t base = uint32_t(a_.dates.size());
        for (const linked_reading& l : readings_) {
            lede_date d = resolve_reading(a_, l.r, context_);
            if (l.partner != LEDE_NONE) d.partner = base + l.partner;
            if (role == LEDE_DATELINE) d.flags |= LEDE_FROM_DATELINE;
            a_.dates.push_back(d);
            if (l.partner != LEDE_NONE && d.flags & LEDE_RANGE_END) settle_range(a_, a_.dates[d.partner], a_.dates.back());
        }
    }
};

}  // namespace

void find_dates(annotations& a) { date_finder(a).run(); }

}  // namespace ledelint::analysis
