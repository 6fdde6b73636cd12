// Places are compared in bytes of the source, where the marks stand: a finding's place in the text goes back through the host's own
// segment map, so that a wrong map fails here too.
#include "comparison.hpp"

#include <algorithm>
#include <optional>

namespace ledelint::test {
namespace {

using lint::expectation;
using lint::finding;

bool same(lede_span a, lede_span b) { return a.begin == b.begin && a.end == b.end; }

std::string listed(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& s : items) out += (out.empty() ? "\"" : " \"") + s + "\"";
    return out.empty() ? "none" : out;
}

std::string level_text(lede_level l) { return l == LEDE_NOTE ? "note" : l == LEDE_WARNING ? "warning" : "error"; }

class comparison {
public:
    comparison(const lint::rule_page& p, const lint::example& e, const checked_article& c) : page_(p), example_(e), checked_(c) {}

    std::vector<std::string> run() {
        for (const lint::notification& n : checked_.outcome.notifications) say(example_.line, n.message);
        std::vector<bool> taken(checked_.outcome.findings.size(), false);
        for (const expectation& x : example_.expected) {
            auto at = find(x, taken);
            if (!at) say(x.line, "no finding '" + x.message + "' at '" + source_text(example_.marks.at(x.mark)) + "'");
            else taken[*at] = true, compare(x, checked_.outcome.findings[*at]);
        }
        for (std::size_t i = 0; i < taken.size(); ++i)
            if (!taken[i]) say(example_.line, "not written down: " + told(checked_.outcome.findings[i]));
        return std::move(said_);
    }

private:
    lede_span source_of(lede_span text) const { return checked_.document->locate(text).span; }
    std::string source_text(lede_span s) const { return example_.source.substr(s.begin, s.end - s.begin); }
    static std::string message_id(const finding& f) {
        auto& m = *reinterpret_cast<const lede_message*>(static_cast<const char*>(f.rule->info->messages.data) +
                                                         std::size_t(f.message.index) * f.rule->info->messages.stride);
        return {m.id.data, m.id.size};
    }
    std::string told(const finding& f) const {
        return message_id(f) + " " + listed(f.message.args) + " at '" + source_text(source_of(f.span)) + "': " + f.message.text;
    }
    void say(uint32_t line, const std::string& what) { said_.push_back(page_.path + ":" + std::to_string(line) + ": " + what); }

    std::optional<std::size_t> find(const expectation& x, const std::vector<bool>& taken) const {
        const auto& all = checked_.outcome.findings;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!taken[i] && message_id(all[i]) == x.message && same(source_of(all[i].span), example_.marks.at(x.mark))) return i;
        return std::nullopt;
    }

    void compare(const expectation& x, const finding& f) {
        if (x.args && *x.args != f.message.args) say(x.line, "the arguments are " + listed(f.message.args));
        if (x.level && *x.level != f.level) say(x.line, "the level is " + level_text(f.level));
        if (x.related) compare_related(x, f);
        if (x.fixes && *x.fixes != replacements(f)) say(x.line, "the fixes are " + listed(replacements(f)));
    }
    void compare_related(const expectation& x, const finding& f) {
        std::vector<std::string> texts;
        bool equal = x.related->size() == f.related.size();
        for (std::size_t i = 0; i < f.related.size(); ++i) {
            lede_span s = source_of(f.related[i].span);
            texts.push_back(source_text(s));
            equal = equal && same(s, example_.marks.at((*x.related)[i]));
        }
        if (!equal) say(x.line, "the related places are " + listed(texts));
    }
    static std::vector<std::string> replacements(const finding& f) {
        std::vector<std::string> out;
        for (const lint::fix& fix : f.fixes) {
            out.emplace_back();
            for (const lint::edit& e : fix.edits) out.back() += (&e == fix.edits.data() ? "" : " | ") + e.text;
        }
        return out;
    }

    const lint::rule_page& page_;
    const lint::example& example_;
    const checked_article& checked_;
    std::vector<std::string> said_;
};

}  // namespace

std::vector<std::string> differences(const lint::rule_page& p, const lint::example& e, const checked_article& c) {
    return comparison(p, e, c).run();
}

}  // namespace ledelint::test
