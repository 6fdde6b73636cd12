/* A plugin in C11, without the C++ face: the contract asks for no more than this. Its rule marks words that are longer than an
 * option says, points to the sentence, and offers to cut them. It stands for Rust, Zig and every other language with a C ABI. */
#include "ledelint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STR(text) {text, sizeof(text) - 1}

static const lede_message messages[] = {{STR("long"), STR("'{0}' has {1} bytes.")}, {STR("sentence"), STR("In this sentence.")}};

static const lede_option_info options[] = {
    {{STR("longest"), LEDE_INTEGER, 0, 20, 0, {NULL, 0}, {NULL, 0, 0}}, STR("Bytes of a word that is not too long"), 1, 100, {NULL, 0, 0}}};

static const lede_rule_info info = {sizeof(lede_rule_info), LEDE_WARNING, LEDE_TIER_A, LEDE_STABLE, 0, 0, STR("long-word"),
    STR("A word is too long"), STR("# plain-c.long-word\n\nA word is too long.\n"), STR("1.0.0"),
    {messages, 2, sizeof(lede_message)}, {options, 1, sizeof(lede_option_info)}, {NULL, 0, 0}, {NULL, 0, 0}, {NULL, 0, 0}};

typedef struct { int64_t longest; } long_word;

static int is(lede_str s, const char *text) { return s.size == strlen(text) && memcmp(s.data, text, s.size) == 0; }

static const void *at(lede_view v, uint32_t i) { return (const char *)v.data + (size_t)i * v.stride; }

static lede_status create(const lede_host *host, lede_view given, void **self) {
    for (uint32_t i = 0; i < given.count; ++i) {
        const lede_option *o = at(given, i);
        if (!is(o->name, "longest")) continue;
        long_word *rule = malloc(sizeof *rule);
        if (!rule) return LEDE_FAILED;
        rule->longest = o->integer;
        char line[64];
        int written = snprintf(line, sizeof line, "words of %d bytes are long enough", (int)rule->longest);
        host->log(host->ctx, LEDE_NOTE, (lede_str){line, (uint64_t)written});
        *self = rule;
        return LEDE_OK;
    }
    host->fail(host->ctx, (lede_str)STR("no option 'longest'"));
    return LEDE_FAILED;
}

static void destroy(void *self) { free(self); }

static void report(const lede_article *a, const lede_token *t, const lede_sink *sink) {
    char size[16];
    const lede_sentence *s = at(a->sentences, t->sentence);
    int written = snprintf(size, sizeof size, "%u", t->span.end - t->span.begin);
    lede_str args[] = {{a->text.data + t->span.begin, t->span.end - t->span.begin}, {size, (uint64_t)written}};
    lede_related related = {s->span, 1, 0, {NULL, 0, 0}};
    lede_edit edit = {{t->span.begin + 1, t->span.end}, STR("")};
    lede_fix fix = {LEDE_REVIEW, 0, STR("Cut it"), {&edit, 1, sizeof edit}};
    lede_finding f = {sizeof f, 0, t->span, 0, 50, {args, 2, sizeof args[0]}, {&related, 1, sizeof related}, {&fix, 1, sizeof fix}};
    sink->report(sink->ctx, &f);
}

static lede_status check(void *self, const lede_article *a, const lede_sink *sink) {
    const long_word *rule = self;
    for (uint32_t i = 0; i < a->tokens.count; ++i) {
        const lede_token *t = at(a->tokens, i);
        if (t->span.end - t->span.begin > rule->longest) report(a, t, sink);
    }
    return LEDE_OK;
}

static const lede_rule rule = {sizeof(lede_rule), 0, &info, create, destroy, check, NULL};
static const lede_rule *const rules[] = {&rule};

__attribute__((visibility("default"))) const lede_plugin ledelint_plugin_v1 = {sizeof(lede_plugin), 0, LEDELINT_DRAFT, 0,
    STR("plain-c"), STR("1.0.0"), STR("a C compiler"), STR("https://example.org/plain-c"), {rules, 1, sizeof(lede_rule *)}};
