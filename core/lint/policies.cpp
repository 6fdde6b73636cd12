#include "policies.hpp"

#include "views.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace ledelint::lint {
namespace {

bool is_speech(const lede_quotation& q) { return !(q.flags & (LEDE_TITLE | LEDE_UNOPENED)) && q.inner.begin < q.inner.end; }

bool overlap(lede_span a, lede_span b) {
    if (a.begin == a.end || b.begin == b.end) return a.begin <= b.end && b.begin <= a.end;  // an insertion touches its neighbours
    return a.begin < b.end && b.begin < a.end;
}

// Characters that Markdown would read as markup.
std::string escaped(std::string_view text, text::format f) {
    if (f != text::format::markdown) return std::string(text);
    std::string out;
    for (char c : text) {
        if (std::string_view("\\`*_[]<>").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

bool possible(const fix& f, const quoted_places& quoted, const text::document& d) {
    return std::all_of(f.edits.begin(), f.edits.end(), [&](const edit& e) { return !quoted.touched(e.span) && d.locate(e.span).exact; });
}

}  // namespace

quoted_places::quoted_places(const analysis::annotations& a) {
    for (const lede_quotation& q : a.quotations)
        if (is_speech(q)) places_.push_back(q.inner);
    for (const lede_block& b : a.blocks)
        if (b.role == LEDE_BLOCK_QUOTE) places_.push_back(b.span);
    std::sort(places_.begin(), places_.end(),
              [](lede_span a, lede_span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::size_t kept = 0;
    for (lede_span s : places_) {
        if (kept && s.begin < places_[kept - 1].end) places_[kept - 1].end = std::max(places_[kept - 1].end, s.end);
        else places_[kept++] = s;
    }
    places_.resize(kept);
}

bool quoted_places::inside(lede_span s) const {
    auto at = std::partition_point(places_.begin(), places_.end(), [&](lede_span p) { return p.end < s.end; });
    return at != places_.end() && at->begin <= s.begin && s.end <= at->end;
}

bool quoted_places::touched(lede_span s) const {
    auto at = std::partition_point(places_.begin(), places_.end(), [&](lede_span p) { return p.end <= s.begin; });
    return at != places_.end() && (s.begin == s.end ? at->begin < s.begin : at->begin < s.end);
}

lede_level level_at(lede_level configured, uint32_t weaker, const lede_rule_info& info, bool quoted) {
    uint32_t steps = weaker + (quoted && !(info.traits & LEDE_SURFACE) ? 1 : 0);
    return configured > LEDE_NOTE + steps ? configured - steps : lede_level(LEDE_NOTE);
}

void keep_possible_fixes(finding& f, const quoted_places& quoted, const text::document& d) {
    if (quoted.inside(f.span)) return f.fixes.clear();
    std::erase_if(f.fixes, [&](const fix& x) { return !possible(x, quoted, d); });
    for (fix& x : f.fixes)
        for (edit& e : x.edits) e.text = escaped(e.text, d.read_as);
}

namespace {

// The places of all findings of one rule, in order of their begin, with the furthest end up to each: asked in log time whether any
// of them overlaps a span.
class covered {
public:
    void add(const finding& f) {
        places_.push_back(f.span);
        for (const place& p : f.related) places_.push_back(p.span);
    }
    void close() {
        std::sort(places_.begin(), places_.end(), [](lede_span a, lede_span b) { return a.begin < b.begin; });
        uint32_t furthest = 0;
        for (lede_span p : places_) furthest_.push_back(furthest = std::max(furthest, p.end));
    }
    bool overlaps(lede_span s) const {
        // Places that begin at or before the span's end; the furthest end among them reaches the span or none does.
        auto behind =
            std::partition_point(places_.begin(), places_.end(), [&](lede_span p) { return p.begin < s.end || p.begin == s.begin; });
        for (auto at = behind; at != places_.begin();) {
            --at;
            if (overlap(*at, s)) return true;
            if (furthest_[std::size_t(at - places_.begin())] < s.begin) return false;
        }
        return false;
    }

private:
    std::vector<lede_span> places_;
    std::vector<uint32_t> furthest_;
};

bool overlaps(const covered& c, const finding& f) {
    return c.overlaps(f.span) || std::any_of(f.related.begin(), f.related.end(), [&](const place& p) { return c.overlaps(p.span); });
}

std::string identity(const finding& f) {
    return f.rule->id + ' ' + std::to_string(f.span.begin) + ' ' + std::to_string(f.span.end) + ' ' + f.message.text;
}

}  // namespace

void keep_one_of_each_slip(std::vector<finding>& findings) {
    std::unordered_set<std::string> seen;
    std::erase_if(findings, [&](const finding& f) { return !seen.insert(identity(f)).second; });

    std::unordered_map<std::string_view, covered> by_rule;
    for (const finding& f : findings) by_rule[f.rule->id].add(f);
    for (auto& [id, places] : by_rule) places.close();
    auto yields = [&](const finding& f) {
        for (lede_str other : elements<lede_str>(f.rule->info->yields_to)) {
            auto at = by_rule.find(sv(other));
            if (at != by_rule.end() && sv(other) != f.rule->id && overlaps(at->second, f)) return true;
        }
        return false;
    };
    std::vector<char> goes;
    for (const finding& f : findings) goes.push_back(yields(f));
    std::size_t i = 0;
    std::erase_if(findings, [&](const finding&) { return goes[i++]; });
}

}  // namespace ledelint::lint
