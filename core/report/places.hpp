// Places of the article's text as places of its source. In plain text they are the same and nothing is looked up.
#pragma once

#include "lint/finding.hpp"
#include "text/document.hpp"

namespace ledelint::report {

class places {
public:
    explicit places(const text::document& d) : document_(&d), same_(is_verbatim(d)) {}
    text::source_place operator()(lede_span s) const {
        return same_ ? text::source_place{text::part::body, s, true} : document_->locate(s);
    }

    // The place that a finding marks.
    text::source_place operator()(const lint::finding& f) const {
        return f.source ? text::source_place{text::part::body, *f.source, true} : (*this)(f.span);
    }

private:
    static bool is_verbatim(const text::document& d) {
        return d.segments.size() == 1 && d.segments[0].verbatim && d.segments[0].in == text::part::body && d.segments[0].text.begin == 0 &&
               d.segments[0].source.begin == 0 && d.segments[0].text.end == d.bytes().size();
    }
    const text::document* document_;
    bool same_;
};

}  // namespace ledelint::report
