#include "lexicon_toml.hpp"

#include "toml_source.hpp"

#include "analysis/words.hpp"
#include "lint/nearest.hpp"

#include <fmt/format.h>

#include <array>
#include <unordered_map>

namespace ledelint::pack {
namespace {

using analysis::letter_case;

constexpr std::array<std::string_view, 3> case_names = {"fold", "exact", "smart"};  // in the order of letter_case

bool is_kebab(std::string_view s) {
    bool after_hyphen = true;
    for (char c : s) {
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || after_hyphen)) return false;
        after_hyphen = !letter;
    }
    return !after_hyphen;
}

class lexicon_reader {
public:
    explicit lexicon_reader(const toml_source& in) : in_(in) {}

    analysis::lexicon_source read() {
        const toml::table& root = in_.root();
        in_.allow(root, {"name", "about", "origin", "match", "entries", "pairs", "groups"}, "in a lexicon");
        out_.name = required("name");
        if (!is_kebab(out_.name)) in_.fail(*root.get("name"), fmt::format("name '{}' wants small letters, digits and single hyphens", out_.name));
        out_.about = required("about");
        out_.origin = required("origin");
        if (auto* n = root.get("match")) out_.match = match(*n);
        add_entries(root, {});
        if (auto* groups = root.get("groups"))
            for (auto&& [label, node] : in_.table(*groups, "groups")) add_group(label.str(), node);
        if (out_.entries.empty()) in_.fail(root, "a lexicon wants at least one entry");
        return std::move(out_);
    }

private:
    const std::string& required(std::string_view key) const {
        auto* n = in_.root().get(key);
        if (!n) in_.fail(in_.root(), fmt::format("a lexicon wants '{}'", key));
        return in_.text(*n, key);
    }

    letter_case match(const toml::node& n) const {
        const std::string& name = in_.text(n, "match");
        for (std::size_t i = 0; i < case_names.size(); ++i)
            if (case_names[i] == name) return letter_case(i);
        in_.fail(n, fmt::format("'match' wants {}, not '{}'", fmt::join(case_names, ", "), name));
    }

    void add_group(std::string_view label, const toml::node& n) {
        const toml::table& group = in_.table(n, label);
        in_.allow(group, {"entries", "pairs"}, "in a group");
        add_entries(group, label);
    }

    void add_entries(const toml::table& t, std::string_view label) {
        if (auto* list = t.get("entries"))
            for (const toml::node& e : in_.list(*list, "entries")) add(e.source(), in_.text(e, "entries"), {}, label);
        if (auto* pairs = t.get("pairs"))
            for (auto&& [key, value] : in_.table(*pairs, "pairs")) add(key.source(), key.str(), in_.text(value, key.str()), label);
    }

    void add(const toml::source_region& at, std::string_view key, std::string_view value, std::string_view label) {
        if (key.find_first_not_of(' ') == key.npos) throw misread{in_.at(at, "an entry wants words")};
        auto [earlier, fresh] = lines_.emplace(compared(key), at.begin.line);
        if (!fresh) throw misread{in_.at(at, fmt::format("'{}' stands here a second time, first on line {}", key, earlier->second))};
        out_.entries.push_back({std::string(key), std::string(value), std::string(label)});
    }

    std::string compared(std::string_view key) const {
        std::string s(key);
        if (out_.match == letter_case::fold)
            for (char& c : s) c = analysis::fold(c);
        return s;
    }

    const toml_source& in_;
    analysis::lexicon_source out_;
    std::unordered_map<std::string, uint32_t> lines_;
};

}  // namespace

result<analysis::lexicon_source> read_lexicon(std::string_view toml, const std::string& file) {
    try {
        toml_source in(toml, file);
        return lexicon_reader(in).read();
    } catch (const misread& m) {
        return m.what;
    }
}

}  // namespace ledelint::pack
