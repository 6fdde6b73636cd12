// Any UTF-8 through the whole analysis: every span lies in the text, on character boundaries, every index in its array, every array in
// order. The model and the lexicons are those of the build.
#include "pack/data_file.hpp"
#include "text/read.hpp"

#include <cstdlib>
#include <string>

using namespace ledelint;

namespace {

void check(bool holds) {
    if (!holds) abort();
}

const analysis::resources& resources() {
    static const analysis::resources shared = [] {
        auto r = pack::load_resources(std::string(LEDELINT_BUILD_DIR) + "/rules/" + pack::data_file_name);
        check(bool(r));
        return *r;
    }();
    return shared;
}

class invariants {
public:
    explicit invariants(const analysis::annotations& a) : a_(a) {}

    void hold() const {
        for (const auto& t : a_.tokens) { span(t.span); check(t.span.begin < t.span.end && t.sentence < a_.sentences.size()); string(t.lemma); }
        for (const auto& s : a_.sentences) { span(s.span); tokens(s.first_token, s.token_count); check(s.block < a_.blocks.size()); }
        for (const auto& q : a_.quantities) quantity(q);
        for (const auto& d : a_.dates) date(d);
        for (const auto& q : a_.quotations) quotation(q);
        for (const auto& n : a_.names) { span(n.span); tokens(n.first_token, n.token_count); check(n.entity < a_.entities.size()); }
        for (const auto& e : a_.entities) check(e.first_name < a_.names.size());
        sorted(a_.tokens); sorted(a_.sentences); sorted(a_.quantities); sorted(a_.dates); sorted(a_.quotations); sorted(a_.names);
    }

private:
    void span(lede_span s) const { check(s.begin <= s.end && s.end <= a_.text.size() && boundary(s.begin) && boundary(s.end)); }
    bool boundary(uint32_t at) const { return at == a_.text.size() || (uint8_t(a_.text[at]) & 0xC0) != 0x80; }
    void string(uint32_t i) const { check(i == LEDE_NONE || i < a_.strings.size()); }
    void token(uint32_t i) const { check(i == LEDE_NONE || i < a_.tokens.size()); }
    void tokens(uint32_t first, uint32_t count) const { check(first <= a_.tokens.size() && count <= a_.tokens.size() - first); }
    void quantity(const lede_quantity& q) const {
        span(q.span); span(q.number); span(q.hedge_span); string(q.unit); string(q.per); token(q.noun); token(q.verb);
        tokens(q.first_token, q.token_count);
        check(q.whole == LEDE_NONE || q.whole < a_.quantities.size());
        check(!(q.low > q.high));
    }
    void date(const lede_date& d) const {
        span(d.span); span(d.weekday_span); span(d.day_span); span(d.year_span); string(d.value); string(d.zone); token(d.verb);
        tokens(d.first_token, d.token_count);
        check(d.partner == LEDE_NONE || d.partner < a_.dates.size());
    }
    void quotation(const lede_quotation& q) const {
        span(q.span); span(q.inner); span(q.speaker); span(q.cue); span(q.attribution);
        tokens(q.first_token, q.token_count);
        check(q.parent == LEDE_NONE || q.parent < a_.quotations.size());
        check(q.entity == LEDE_NONE || q.entity < a_.entities.size());
        check(q.speaker_name == LEDE_NONE || q.speaker_name < a_.names.size());
    }
    template <class T>
    static void sorted(const std::vector<T>& v) {
        for (std::size_t i = 1; i < v.size(); ++i)
            check(v[i - 1].span.begin < v[i].span.begin || (v[i - 1].span.begin == v[i].span.begin && v[i - 1].span.end >= v[i].span.end));
    }
    const analysis::annotations& a_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static analysis::analyzer analyzer(resources());
    text::request r;
    r.as = size && data[0] % 2 ? text::format::markdown : text::format::plain;
    if (size > 1 && data[1] % 4) r.given.published = int32_t(data[1]) * 80;
    auto document = text::read(std::string(reinterpret_cast<const char*>(data), size), r);
    if (document) invariants(analyzer.read(*document)).hold();
    return 0;
}
