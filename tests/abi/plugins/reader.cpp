// A plugin that reads every array of an article, and reports all that it has read as one finding: the same source built by g++,
// by clang and against a longer contract must read the same. ID is the plugin's name.

#include <ledelint/plugin.hpp>

#include <cstdio>

using namespace ledelint::literals;

namespace {

// Every field of every element goes into a sum (FNV-1a) that differs when one byte of it is read from another place.
struct digest {
    uint64_t sum = 14695981039346656037ull;
    template <class T>
    digest& operator<<(const T& value) {
        auto* bytes = reinterpret_cast<const unsigned char*>(&value);
        for (std::size_t i = 0; i < sizeof value; ++i) sum = (sum ^ bytes[i]) * 1099511628211ull;
        return *this;
    }
};

void read(digest& d, const ledelint::article& a) {
    for (auto b : a.blocks())
        d << b->span << b->role << b->depth << b->first_sentence << b->sentence_count << b->first_token << b->token_count;
    for (auto s : a.sentences()) d << s->span << s->block << s->first_token << s->token_count << s->flags;
    for (auto t : a.tokens()) d << t->span << t->sentence << t->upos << t->penn << t->flags << t->lemma;
    for (auto q : a.quantities()) d << q->span << q->value << q->low << q->high << q->kind << q->unit << q->noun << q->frame << q->whole;
    for (auto t : a.dates()) d << t->span << t->value << t->kind << t->first_day << t->last_day << t->amount << t->partner << t->sentence;
    for (auto q : a.quotations()) d << q->span << q->inner << q->speaker << q->cue << q->group << q->entity << q->parent;
    for (auto n : a.names()) d << n->span << n->given << n->surname << n->entity << n->kind << n->flags << n->sentence;
    for (auto e : a.entities()) d << e->kind << e->gender << e->first_name << e->name_count << e->canonical << e->introduction;
}

struct reads_all {
    enum message : uint32_t { sum, begin };
    static constexpr lede_message messages[] = {{"sum"_s, "All of it: {0}."_s}, {"begin"_s, "It begins here."_s}};
    static constexpr lede_rule_info info = ledelint::rule({.id = "reads-all", .summary = "Reads all there is", .help = "# reads-all",
                                                           .messages = ledelint::view_of(messages)});
    void check(const ledelint::article& a, const ledelint::reporter& report) const {
        digest d;
        read(d, a);
        char text[20];
        std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(d.sum));
        lede_span all{0, uint32_t(a.text().size())};
        report({.span = all, .message = sum, .args = {text}, .related = {{{0, 0}, begin}},
                .fixes = {{"Cut it", {{{0, 1}, "x"}, {{all.end, all.end}, "y"}}, LEDE_REVIEW}}});
    }
};

}  // namespace

LEDELINT_RULE(reads_all)
LEDELINT_PLUGIN(ID, "1.0.0", "", reads_all)
