#include "glob.hpp"

#include <fmt/format.h>

#include <vector>

namespace ledelint::pack {
namespace {

struct step {
    enum kind : uint8_t { character, any, many, across } what;  // across: any number of characters, "/" too
    char c = 0;
};

std::vector<step> compiled(std::string_view pattern) {
    std::vector<step> steps;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        bool two = pattern.substr(i, 2) == "**";
        if (two) {
            steps.push_back({step::across});
            i += pattern.substr(i, 3) == "**/" ? 2 : 1;  // "**/x" matches "x" too
        } else if (pattern[i] == '*') steps.push_back({step::many});
        else if (pattern[i] == '?') steps.push_back({step::any});
        else steps.push_back({step::character, pattern[i]});
    }
    return steps;
}

// Marks what can be reached without reading a character.
void settle(const std::vector<step>& steps, std::vector<bool>& at) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (at[i] && (steps[i].what == step::many || steps[i].what == step::across)) at[i + 1] = true;
}

bool matches(const std::vector<step>& steps, std::string_view text) {
    std::vector<bool> at(steps.size() + 1), next;
    at[0] = true;
    settle(steps, at);
    for (char c : text) {
        next.assign(steps.size() + 1, false);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (!at[i]) continue;
            switch (steps[i].what) {
                case step::character: if (steps[i].c == c) next[i + 1] = true; break;
                case step::any: if (c != '/') next[i + 1] = true; break;
                case step::many: if (c != '/') next[i] = true; break;
                case step::across: next[i] = true; break;
            }
        }
        settle(steps, next);
        at.swap(next);
    }
    return at[steps.size()];
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
    if (pattern.find('/') == pattern.npos) path.remove_prefix(path.rfind('/') + 1);
    return matches(compiled(pattern), path);
}

std::string glob_defect(std::string_view pattern) {
    if (pattern.empty()) return "is empty";
    if (pattern.starts_with('/') || pattern.starts_with("../")) return "is not inside the folder of this file";
    for (char c : pattern)
        if (c == '[' || c == '{' || c == '!' || c == '\\') return fmt::format("has '{}'; patterns know *, ** and ? alone", c);
    return {};
}

}  // namespace ledelint::pack
