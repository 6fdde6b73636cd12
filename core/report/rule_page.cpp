#include "rule_page.hpp"

#include <algorithm>

namespace ledelint::report {
namespace {

std::string_view next_line(std::string_view& text) {
    std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

std::string without_comments(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        std::size_t open = text.find("<!--");
        out.append(text.substr(0, open));
        if (open == text.npos) break;
        std::size_t close = text.find("-->", open);
        text.remove_prefix(close == text.npos ? text.size() : close + 3);
    }
    return out;
}

// "[[t:160 delegates]]" -> "160 delegates".
std::string without_marks(std::string_view line) {
    std::string out;
    for (std::size_t i = 0; i < line.size();) {
        if (line.substr(i, 2) == "]]") { i += 2; continue; }
        if (line.substr(i, 2) == "[[") {
            std::size_t colon = line.find(':', i);
            i = colon == line.npos ? i + 2 : colon + 1;
            continue;
        }
        out.push_back(line[i++]);
    }
    return out;
}

// The article of a block, up to the "---" that its expectations stand behind; `text` is left behind the closing fence.
std::string read_article(std::string_view& text) {
    std::string out;
    bool article = true;
    while (!text.empty()) {
        std::string_view line = next_line(text);
        if (line.starts_with("```")) break;
        if (line == "---") article = false;
        if (article) out += without_marks(line) + '\n';
    }
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

void append_indented(std::string& out, std::string_view article) {
    while (!article.empty()) {
        std::string_view line = next_line(article);
        if (!line.empty()) out.append("    ").append(line);
        out += '\n';
    }
    out += '\n';
}

void append_examples(std::string& out, std::string_view heading, const std::vector<std::string>& articles, std::size_t most) {
    if (articles.empty() || !most) return;
    out.append(heading).append("\n\n");
    for (std::size_t i = 0; i < std::min(most, articles.size()); ++i) {
        if (i) out += "or\n\n";
        append_indented(out, articles[i]);
    }
}

}  // namespace

rule_page page_of(std::string_view help) {
    rule_page page;
    std::string paragraph, whole = without_comments(help);
    std::vector<std::string>* examples = nullptr;
    auto close_paragraph = [&] {
        if (!paragraph.empty() && !examples) page.paragraphs.push_back(paragraph);
        paragraph.clear();
    };
    for (std::string_view text = whole; !text.empty();) {
        std::string_view line = next_line(text);
        if (line.starts_with("## ")) {
            close_paragraph();
            examples = line == "## Flagged" ? &page.flagged : line == "## Not flagged" ? &page.silent : nullptr;
            if (!examples) page.paragraphs.emplace_back(line);
        } else if (line.starts_with("```article")) {
            std::string article = read_article(text);
            if (examples) examples->push_back(std::move(article));
        } else if (line.empty() || line.starts_with("# ") || line.starts_with("|")) close_paragraph();
        else paragraph.append(paragraph.empty() ? "" : "\n").append(line);
    }
    close_paragraph();
    return page;
}

std::string readable_page(const rule_page& page, std::size_t examples) {
    std::string out;
    for (const std::string& p : page.paragraphs) out += p + "\n\n";
    append_examples(out, "It speaks here:", page.flagged, examples);
    append_examples(out, "It is silent here:", page.silent, examples);
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

}  // namespace ledelint::report
