// Parses rule pages. A line scanner is enough: only headings, the first paragraph and fences matter, and a page whose fences are
// unbalanced is an error anyway.
#include "examples.hpp"

#include <charconv>
#include <chrono>
#include <span>

namespace ledelint::lint {
namespace {

std::string_view trimmed(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
    return s;
}

std::vector<std::string_view> lines_of(std::string_view s) {
    std::vector<std::string_view> out;
    while (!s.empty()) {
        std::size_t end = s.find('\n');
        out.push_back(s.substr(0, end));
        if (end == s.npos) break;
        s.remove_prefix(end + 1);
    }
    return out;
}

struct failure {
    uint32_t line;
    std::string message;
};

// Words and quoted strings of an expectation or an info string; a quoted string keeps a leading '"' to be told apart.
std::vector<std::string> words_of(std::string_view s, uint32_t line) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < s.size();) {
        if (s[i] == ' ') { ++i; continue; }
        std::string word;
        if (s[i] == '"') {
            word = '"';
            for (++i; i < s.size() && s[i] != '"'; ++i) {
                if (s[i] == '\\' && i + 1 < s.size()) ++i;
                word += s[i];
            }
            if (i == s.size()) throw failure{line, "a quoted string without its closing mark"};
            ++i;
        } else {
            while (i < s.size() && s[i] != ' ') word += s[i++];
        }
        out.push_back(std::move(word));
    }
    return out;
}

bool is_mark_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

// The length of "[[name:" at the head of `s`; 0: none there.
std::size_t mark_opening(std::string_view s) {
    if (!s.starts_with("[[")) return 0;
    std::size_t i = 2;
    while (i < s.size() && is_mark_name(s[i])) ++i;
    return i > 2 && i < s.size() && s[i] == ':' ? i + 1 : 0;
}

void take_marks(std::string_view raw, example& e) {
    std::vector<std::string> open;
    for (std::size_t i = 0; i < raw.size();) {
        if (std::size_t n = mark_opening(raw.substr(i))) {
            open.emplace_back(raw.substr(i + 2, n - 3));
            if (!e.marks.emplace(open.back(), lede_span{uint32_t(e.source.size()), 0}).second)
                throw failure{e.line, "the mark '" + open.back() + "' is set twice"};
            i += n;
        } else if (!open.empty() && raw.substr(i).starts_with("]]")) {
            e.marks[open.back()].end = uint32_t(e.source.size());
            open.pop_back();
            i += 2;
        } else {
            e.source += raw[i++];
        }
    }
    if (!open.empty()) throw failure{e.line, "the mark '" + open.back() + "' has no end"};
}

int32_t day_of(std::string_view s, uint32_t line) {
    int y = 0;
    unsigned m = 0, d = 0;
    auto number = [&](std::size_t at, std::size_t n, auto& v) {
        return s.size() == 10 && std::from_chars(s.data() + at, s.data() + at + n, v).ptr == s.data() + at + n;
    };
    std::chrono::year_month_day day{};
    if (number(0, 4, y) && number(5, 2, m) && number(8, 2, d))
        day = {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
    if (!day.ok()) throw failure{line, "'" + std::string(s) + "' is no date YYYY-MM-DD"};
    return int32_t(std::chrono::sys_days(day).time_since_epoch().count());
}

void take_setting(std::string_view key, std::string_view value, example& e) {
    if (key == "published") e.facts.published = day_of(value, e.line);
    else if (key == "updated") e.facts.updated = day_of(value, e.line);
    else if (key == "genre") e.facts.genre = value;
    else if (key == "locale") e.facts.locale = value;
    else if (key == "language") e.facts.language = value;
    else if (key.starts_with("option.")) e.options.emplace_back(key.substr(7), value);
    else if (auto f = text::format_named(value); key == "format" && f) e.format = *f;
    else throw failure{e.line, "unknown setting '" + std::string(key) + "=" + std::string(value) + "' of an article"};
}

void take_settings(std::string_view info, example& e) {
    for (const std::string& word : words_of(info, e.line)) {
        std::size_t eq = word.find('=');
        if (eq == word.npos) throw failure{e.line, "'" + word + "' is no key=value"};
        take_setting(std::string_view(word).substr(0, eq), std::string_view(word).substr(eq + 1), e);
    }
}

lede_level level_named(std::string_view name, uint32_t line) {
    if (name == "note") return LEDE_NOTE;
    if (name == "warning") return LEDE_WARNING;
    if (name == "error") return LEDE_ERROR;
    throw failure{line, "'" + std::string(name) + "' is no level"};
}

// Where the words of an expectation go next: a keyword opens a list, what follows fills it.
void take_word(const std::string& word, std::optional<std::vector<std::string>>*& list, expectation& x, const example& e) {
    auto open = [&](auto& next) { list = &next; list->emplace(); };
    if (word[0] == '"') {
        if (list == &x.related) throw failure{x.line, "an argument behind the related places"};
        if (!list) open(x.args);
        (*list)->push_back(word.substr(1));
    } else if (word == "related") {
        open(x.related);
    } else if (word == "fix") {
        open(x.fixes);
    } else if (word.starts_with("level=")) {
        x.level = level_named(std::string_view(word).substr(6), x.line);
    } else if (list == &x.related && e.marks.contains(word)) {
        (*list)->push_back(word);
    } else {
        throw failure{x.line, "'" + word + "' is no mark of the article and no keyword"};
    }
}

expectation expectation_of(std::string_view line, uint32_t number, const example& e) {
    std::size_t colon = line.find(':');
    if (colon == line.npos) throw failure{number, "an expectation has the form 'mark: message-id ...'"};
    expectation x{number, std::string(trimmed(line.substr(0, colon))), {}, {}, {}, {}, {}};
    if (!e.marks.contains(x.mark)) throw failure{number, "no place is marked '" + x.mark + "'"};
    std::vector<std::string> words = words_of(line.substr(colon + 1), number);
    if (words.empty() || words[0][0] == '"') throw failure{number, "an expectation without a message id"};
    x.message = words[0];
    std::optional<std::vector<std::string>>* list = nullptr;
    for (const std::string& word : std::span(words).subspan(1)) take_word(word, list, x, e);
    return x;
}

void take_expectations(std::span<const std::string_view> lines, uint32_t first, example& e) {
    for (uint32_t i = 0; i < lines.size(); ++i) {
        std::string_view line = trimmed(lines[i]);
        if (line.starts_with("todo:")) e.todos.emplace_back(trimmed(line.substr(5)));
        else if (!line.empty()) e.expected.push_back(expectation_of(line, first + i, e));
    }
}

// `lines`: between the fences. The last "---" parts the article from what is expected of it: front matter has its own.
example example_of(std::string_view info, std::span<const std::string_view> lines, uint32_t fence, bool flagged) {
    example e;
    e.line = fence;
    e.flagged = flagged;
    take_settings(info, e);
    std::size_t cut = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (trimmed(lines[i]) == "---") cut = i;
    if (!flagged && cut + 1 < lines.size() && !trimmed(lines[cut + 1]).starts_with("todo:")) cut = lines.size();
    std::string raw;
    for (std::string_view line : lines.first(cut)) raw.append(line) += '\n';
    take_marks(raw, e);
    if (cut < lines.size()) take_expectations(lines.subspan(cut + 1), fence + uint32_t(cut) + 2, e);
    if (flagged && e.expected.empty()) throw failure{fence, "an article under 'Flagged' expects no finding"};
    if (!flagged && !e.expected.empty()) throw failure{fence, "an article under 'Not flagged' expects a finding"};
    return e;
}

class page_reader {
public:
    page_reader(std::string_view markdown, std::string path) : lines_(lines_of(markdown)) { page_.path = std::move(path); }

    rule_page read() {
        while (at_ < lines_.size()) {
            std::string_view line = trimmed(lines_[at_++]);
            if (line.starts_with("```")) fence(line);
            else if (line.starts_with("## ")) page_.sections.emplace_back(line.substr(3));
            else if (line.starts_with("# ") && page_.id.empty()) page_.id = line.substr(2);
            else if (!page_.id.empty() && page_.summary.empty()) page_.summary = line;
        }
        return std::move(page_);
    }

private:
    void fence(std::string_view opening) {
        std::size_t ticks = opening.find_first_not_of('`');
        std::string_view info = ticks == opening.npos ? std::string_view() : opening.substr(ticks);
        std::string_view marks = opening.substr(0, ticks);
        uint32_t line = uint32_t(at_);
        std::size_t first = at_;
        while (at_ < lines_.size() && trimmed(lines_[at_]) != marks) ++at_;
        if (at_ == lines_.size()) return fail(line, "a fence without its end");
        std::span<const std::string_view> body = std::span(lines_).subspan(first, at_++ - first);
        if (info == "article" || info.starts_with("article ")) take_example(info.substr(7), body, line);
    }
    void take_example(std::string_view info, std::span<const std::string_view> body, uint32_t line) {
        std::string_view section = page_.sections.empty() ? std::string_view() : page_.sections.back();
        if (section != "Flagged" && section != "Not flagged")
            return fail(line, "an article outside the sections 'Flagged' and 'Not flagged'");
        try { page_.examples.push_back(example_of(info, body, line, section == "Flagged")); }
        catch (const failure& f) { fail(f.line, f.message); }
    }
    void fail(uint32_t line, std::string message) {
        problem p{problem::usage, std::move(message)};
        p.file = page_.path;
        p.line = line;
        page_.problems.push_back(std::move(p));
    }

    std::vector<std::string_view> lines_;
    std::size_t at_ = 0;
    rule_page page_;
};

}  // namespace

rule_page read_page(std::string_view markdown, std::string path) { return page_reader(markdown, std::move(path)).read(); }

}  // namespace ledelint::lint
