#include "lexicon_change.hpp"

#include "lint/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace ledelint::pack {
namespace {

using names = std::vector<std::string_view>;

class change_reader {
public:
    change_reader(const toml_source& in, const analysis::lexicon_set& set, analysis::lexicon_id id)
        : in_(in), set_(set), id_(id), lexicon_(set.source(id)) {}

    std::vector<analysis::lexicon_entry> added(const toml::node& n) const {
        std::vector<analysis::lexicon_entry> out;
        if (n.is_array()) {
            for (std::string& key : in_.texts(n, "add")) out.push_back({std::move(key), {}, {}});
            return out;
        }
        if (!n.is_table()) in_.wrong_type(n, "add", "a list of texts or a table of keys and values");
        for (auto&& [key, value] : *n.as_table()) out.push_back(entry(key, value));
        return out;
    }

    std::vector<std::string> removed(const toml::node& n) const {
        std::vector<std::string> keys = in_.texts(n, "remove");
        for (const std::string& key : keys)
            if (!set_.lookup(id_, key)) unknown_entry(n, key);
        return keys;
    }

private:
    analysis::lexicon_entry entry(const toml::key& key, const toml::node& n) const {
        analysis::lexicon_entry e{std::string(key.str()), {}, {}};
        if (auto* value = n.as_string()) {
            e.value = value->get();
            return e;
        }
        if (!n.is_table()) in_.wrong_type(n, key.str(), "a text or a table of value and label");
        in_.allow(*n.as_table(), {"value", "label"}, "in an entry");
        if (auto* value = n.as_table()->get("value")) e.value = in_.text(*value, "value");
        if (auto* label = n.as_table()->get("label")) e.label = known_label(*label);
        return e;
    }

    const std::string& known_label(const toml::node& n) const {
        const std::string& label = in_.text(n, "label");
        names known;
        for (const auto& e : lexicon_.entries) {
            if (e.label == label) return label;
            if (!e.label.empty() && std::find(known.begin(), known.end(), e.label) == known.end()) known.push_back(e.label);
        }
        in_.fail(n, fmt::format("lexicon '{}' has no label '{}'{}", lexicon_.name, label, lint::did_you_mean(label, known)));
    }

    [[noreturn]] void unknown_entry(const toml::node& n, const std::string& key) const {
        names known;
        for (const auto& e : lexicon_.entries) known.push_back(e.key);
        in_.fail(n, fmt::format("lexicon '{}' has no entry '{}' to remove{}", lexicon_.name, key, lint::did_you_mean(key, known)));
    }

    const toml_source& in_;
    const analysis::lexicon_set& set_;
    analysis::lexicon_id id_;
    analysis::lexicon_source lexicon_;
};

analysis::lexicon_id known_lexicon(const toml_source& in, const toml::key& name, const analysis::lexicon_set& set) {
    if (auto id = set.find(name.str())) return *id;
    names known;
    for (std::size_t i = 0; i < set.size(); ++i) known.push_back(set.name(analysis::lexicon_id(i)));
    in.fail(name, fmt::format("no lexicon '{}'{}", name.str(), lint::did_you_mean(name.str(), known)));
}

}  // namespace

lint::lexicon_change read_lexicon_change(const toml_source& in, const toml::key& name, const toml::node& n, const analysis::lexicon_set& set) {
    change_reader reader(in, set, known_lexicon(in, name, set));
    const toml::table& t = in.table(n, name.str());
    in.allow(t, {"add", "remove"}, fmt::format("in [lexicon.{}]", name.str()));
    lint::lexicon_change change{std::string(name.str()), {}, {}};
    if (auto* add = t.get("add")) change.add = reader.added(*add);
    if (auto* remove = t.get("remove")) change.remove = reader.removed(*remove);
    return change;
}

}  // namespace ledelint::pack
