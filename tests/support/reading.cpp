#include "reading.hpp"

#include "analysis/tag_names.hpp"
#include "pack/data_file.hpp"

#include <stdexcept>

namespace ledelint::test {
namespace {

text::document must_read(std::string bytes, text::metadata facts, text::format as) {
    text::request r;
    r.as = as;
    r.given = std::move(facts);
    auto d = text::read(std::move(bytes), r);
    if (!d) throw std::runtime_error(d.error().message);
    return std::move(*d);
}

}  // namespace

const analysis::resources& house_resources() {
    static const analysis::resources shared = [] {
        auto r = pack::load_resources(std::string(LEDELINT_BUILD_DIR) + "/rules/" + pack::data_file_name);
        if (!r) throw std::runtime_error(r.error().message);
        return *r;
    }();
    return shared;
}

reading::reading(std::string text, text::metadata facts, text::format as)
    : document_(must_read(std::move(text), std::move(facts), as)), analyzer_(house_resources()), read_(&analyzer_.read(document_)) {}

std::string reading::tokens() const {
    std::string out;
    for (uint32_t i = 0; i < read_->tokens.size(); ++i) out.append(i ? "|" : "").append(read_->word(i));
    return out;
}

std::vector<std::string> reading::sentences() const {
    std::vector<std::string> out;
    for (const lede_sentence& s : read_->sentences) out.emplace_back(read_->of(s.span));
    return out;
}

std::string reading::tagged() const {
    std::string out;
    for (uint32_t i = 0; i < read_->tokens.size(); ++i)
        out.append(i ? " " : "").append(read_->word(i)).append("/").append(analysis::penn_name(read_->tokens[i].penn));
    return out;
}

std::string reading::lemmas() const {
    std::string out;
    for (uint32_t i = 0; i < read_->tokens.size(); ++i) {
        std::string w(read_->word(i));
        for (char& c : w) if (c >= 'A' && c <= 'Z') c = char(c + 32);
        out.append(i ? " " : "").append(read_->tokens[i].lemma == LEDE_NONE ? w : std::string(read_->string(read_->tokens[i].lemma)));
    }
    return out;
}

}  // namespace ledelint::test
