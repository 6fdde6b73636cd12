// "7 budget takeaways" over six subheads: what a headline promises by number against the numbered points or subheads that follow.
#include <vector>

#include "headline_promise.help.hpp"
#include "interval.hpp"
#include "reading.hpp"

namespace {

using namespace ledelint;
using namespace number_consistency;

struct headline_promise {
    enum message : uint32_t { differs, point };
    static constexpr lede_message messages[] = {
        {"differs"_s, "The headline promises {0}, the story has {1} {2}."_s},
        {"point"_s, "{0}"_s},
    };
    static constexpr lede_str lexicons[] = {"promises"_s};
    static constexpr lede_str yields_to[] = {"number-consistency.headline-figure"_s};
    static constexpr lede_rule_info info = rule({.id = "headline-promise",
                                                 .summary = "A headline promises another number of points than the story has",
                                                 .help = help::headline_promise,
                                                 .tier = LEDE_TIER_B,
                                                 .level = LEDE_WARNING,
                                                 .messages = view_of(messages),
                                                 .lexicons = view_of(lexicons),
                                                 .yields_to = view_of(yields_to)});

    explicit headline_promise(const context& c) : promises_(c.lexicon("promises")) {}

    void check(const article& a, const reporter& report) const {
        for (auto b : a.blocks()) {
            if (!b.is(LEDE_HEADLINE)) continue;
            for (auto q : a.quantities_in(b->span))
                if (is_promise(a, q)) return examine(a, b, q, report);
        }
    }

private:
    lexicon promises_;

    // "7 budget takeaways", "the five things": a noun of the kind that a list is made of.
    bool is_promise(const article& a, const quantity& q) const {
        if (!q.is(LEDE_CARDINAL) || q.hedged() || !is_plain(q) || q->value < 3 || q->value > 60) return false;
        for (uint32_t i = behind(q), n = 0; i < sentence_end(a, q) && n < 5; ++i, ++n)
            if (promises_.has(text_at(a, i))) return true;
        return false;
    }

    static void examine(const article& a, const block& headline, const quantity& q, const reporter& report) {
        std::vector<block> points = numbered(a, headline);
        bool heads = points.size() < 2;
        if (heads) points = subheads(a, headline);
        double n = double(points.size());
        // A subhead more may close the story; a point less is missing.
        bool wrong = heads ? n >= 2 && n + unsure(a, headline, points) < q->value : n >= 2 && n != q->value;
        if (!wrong || n < q->value / 2) return;
        std::vector<related_place> places;
        for (const block& p : points) places.push_back({p->span, point, {std::string(p.text())}});
        report({.span = q->span,
                .message = differs,
                .args = {figure_text(q->value, 0), figure_text(n, 0), heads ? "subheads" : "numbered points"},
                .related = places});
    }

    // Where subheads are known by their shape, any short line may be one more.
    static double unsure(const article& a, const block& headline, const std::vector<block>& points) {
        double out = 0;
        for (auto b : a.blocks()) {
            if (b.index() <= headline.index() || !b.is(LEDE_PARAGRAPH) || points[0]->depth != 0) continue;
            bool stop = b->token_count > 0 && text_at(a, b->first_token + b->token_count - 1) == ".";
            out += b->token_count <= 16 && b->sentence_count == 1 && !stop;
        }
        return out;
    }

    // Points of the outermost list that running text stands between; or one list of nothing else.
    static std::vector<block> numbered(const article& a, const block& headline) {
        std::vector<block> out;
        for (auto b : a.blocks())
            if (b.index() > headline.index() && b.is(LEDE_LIST_ITEM) && b->depth <= 1) out.push_back(b);
        uint32_t runs = 0;
        for (std::size_t i = 1; i < out.size(); ++i) runs += out[i].index() != out[i - 1].index() + 1;
        bool apart = runs + 1 == out.size(), one_list = runs == 0;
        return apart || one_list ? out : std::vector<block>{};
    }
    // Those of the level that most are of; a question or "What comes next" at the end may be one more.
    static std::vector<block> subheads(const article& a, const block& headline) {
        std::vector<block> out;
        uint32_t count[8] = {};
        for (auto b : a.blocks())
            if (b.index() > headline.index() && b.is(LEDE_HEADING)) ++count[std::min(b->depth, 7u)];
        uint32_t level = uint32_t(std::max_element(count, count + 8) - count);
        for (auto b : a.blocks())
            if (b.index() > headline.index() && b.is(LEDE_HEADING) && std::min(b->depth, 7u) == level) out.push_back(b);
        return out;
    }
};

}  // namespace

LEDELINT_RULE(headline_promise)
