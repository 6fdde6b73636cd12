/* Manifests that a host has to refuse; FAULT picks one. */
#include "ledelint.h"

#define NO_SYMBOL 1
#define TRUNCATED 2
#define UNDEFINED 3
#define OTHER_DRAFT 4
#define NEWER_MINOR 5
#define BAD_METADATA 6
#define STR(text) {text, sizeof(text) - 1}
#define EXPORT __attribute__((visibility("default")))

#if FAULT == UNDEFINED
extern lede_status defined_nowhere(void *, const lede_article *, const lede_sink *);
#define CHECK defined_nowhere
#else
static lede_status check(void *self, const lede_article *a, const lede_sink *s) {
    (void)self, (void)a, (void)s;
    return LEDE_OK;
}
#define CHECK check
#endif

static lede_status create(const lede_host *h, lede_view options, void **self) {
    (void)h, (void)options;
    *self = 0;
    return LEDE_OK;
}
static void destroy(void *self) { (void)self; }

#if FAULT == BAD_METADATA
#define MESSAGE "{0"
#else
#define MESSAGE "Here."
#endif
static const lede_message messages[] = {{STR("here"), STR(MESSAGE)}};
static const lede_rule_info info = {sizeof(lede_rule_info), LEDE_WARNING, LEDE_TIER_A, LEDE_STABLE, 0, 0, STR("one"), STR("A rule"),
    STR("# refused.one"), STR("1.0.0"), {messages, 1, sizeof(lede_message)}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
static const lede_rule rule = {sizeof(lede_rule), 0, &info, create, destroy, CHECK, 0};
static const lede_rule *const rules[] = {&rule};

#if FAULT == NO_SYMBOL
#define MANIFEST some_other_name
#else
#define MANIFEST ledelint_plugin_v1
#endif

EXPORT const lede_plugin MANIFEST = {FAULT == TRUNCATED ? 24 : sizeof(lede_plugin), FAULT == NEWER_MINOR ? LEDELINT_MINOR + 1 : 0,
    FAULT == OTHER_DRAFT ? LEDELINT_DRAFT + 1 : LEDELINT_DRAFT, 0, STR("refused"), STR("1.0.0"), STR("a test"), {0, 0},
    {rules, 1, sizeof(lede_rule *)}};
