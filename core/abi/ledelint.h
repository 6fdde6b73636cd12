/* ledelint.h - the contract between the ledelint host and its plugins.
 *
 * C11, no dependency but stddef.h and stdint.h. A plugin is a shared library that exports one constant of type
 * lede_plugin under the name `ledelint_plugin_v1`. Everything the host wants to know about a rule (its messages,
 * options, help, level) is constant data: it is read without a call into the plugin.
 *
 * Ground rules, once for the whole file:
 *
 * - Text is valid UTF-8, not normalised. A position is a byte offset into the article's text; a lede_span is
 *   half-open. Files, lines and columns do not exist on this side: the host derives them.
 * - Strings are {data, size}, not terminated. An empty string may have a null `data`.
 * - Arrays cross as lede_view: {data, count, stride}. Walk them by `stride`, never by sizeof: a newer host may pass
 *   longer elements. `data` is 8-aligned and `stride` a multiple of 8, at least the element's LEDE_SIZE_* below;
 *   `next_uses` alone, of plain numbers, has a stride of 4.
 * - Whoever allocates frees. What is passed to a call is borrowed for that call. Two exceptions: a lede_host and
 *   whatever its services return stay valid until `destroy` of that instance has returned, on the same thread.
 * - An index or a link that leads nowhere is LEDE_NONE. A day that is not known is LEDE_NO_DAY.
 * - No exception and no C++ type crosses. A failure is a status and a text, given to `fail`.
 * - Plugins are never unloaded. The host makes one instance of a rule per thread and set of options; an instance may
 *   move between threads, never runs on two at once, and keeps nothing from one article to the next.
 *
 * How the contract grows (VERSIONING.md has the whole of it): the major version is the symbol's name, the minor
 * version is `struct_size`. Structs and elements grow at the end only. A field behind a struct's frozen first size is
 * read only after LEDE_HAS(p, field). Kinds may be added to an enumeration in a minor version: a reader takes a kind
 * that it does not know as OTHER. lede_str, lede_span and lede_view never change.
 */
#ifndef LEDELINT_H
#define LEDELINT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The contract's version: "1.0-draft.2" while LEDELINT_DRAFT is not 0. Until 1.0 both sides must be built with an equal
 * LEDELINT_DRAFT; it is raised by every change that an older binary would misread. */
#define LEDELINT_MAJOR 1u
#define LEDELINT_MINOR 0u
#define LEDELINT_DRAFT 2u

/* The newest minor whose fields a plugin reads: its manifest says so, and the SDK shows it no newer ones. Set it before the
 * first include to build a plugin that reads more, and that older hosts then refuse. */
#ifndef LEDELINT_TARGET_MINOR
#define LEDELINT_TARGET_MINOR 0u
#endif

#define LEDE_NONE UINT32_MAX
#define LEDE_NO_DAY INT32_MIN

/* True when the struct that `p` points to was built with `field` in it. */
#define LEDE_HAS(p, field) \
    ((p)->struct_size >= (uint32_t)(offsetof(__typeof__(*(p)), field) + sizeof((p)->field)))

/* ---- Values ------------------------------------------------------------------------------------------------- */

typedef struct lede_str {
    const char *data;
    uint64_t size; /* bytes */
} lede_str;

typedef struct lede_span {
    uint32_t begin, end; /* bytes, half-open */
} lede_span;

typedef struct lede_view {
    const void *data; /* 8-aligned; null when count is 0 */
    uint32_t count;
    uint32_t stride; /* bytes from one element to the next */
} lede_view;

typedef uint32_t lede_status;
enum { LEDE_OK = 0, LEDE_FAILED = 1 };

/* How wrong a finding is; the same three levels as SARIF. OFF: the rule does not run unless it is asked for. */
typedef uint32_t lede_level;
enum { LEDE_OFF = 0, LEDE_NOTE = 1, LEDE_WARNING = 2, LEDE_ERROR = 3 };

/* How a rule decides. A: deterministic. B: heuristic, never above `warning`. C: advisory, always off by default. The host
 * refuses metadata that breaks this. */
typedef uint32_t lede_tier;
enum { LEDE_TIER_A = 1, LEDE_TIER_B = 2, LEDE_TIER_C = 3 };

typedef uint32_t lede_stability;
enum { LEDE_STABLE = 0, LEDE_PREVIEW = 1, LEDE_DEPRECATED = 2 };

/* lede_rule_info.needs, a bit set: what an article must have for the rule to run. */
enum { LEDE_NEEDS_DATE = 1u };

/* lede_rule_info.traits, a bit set.
 * SURFACE: damage to characters, spacing, markup or word order, which is damage inside a quotation too. Findings of other
 * rules inside a direct quotation are one step weaker. (No finding inside a quotation ever keeps a fix.) */
enum { LEDE_SURFACE = 1u };

/* ---- What a rule says of itself ------------------------------------------------------------------------------- */

/* A message: `text` has placeholders '{0}', '{1}' ... as SARIF has them, filled by the finding's args. */
typedef struct lede_message {
    lede_str id, text;
} lede_message;

typedef uint32_t lede_option_type;
enum { LEDE_BOOLEAN = 1, LEDE_INTEGER = 2, LEDE_NUMBER = 3, LEDE_TEXT = 4, LEDE_TEXTS = 5 };

/* The value of one option, by name. Only the field that `type` names is read. */
typedef struct lede_option {
    lede_str name;
    lede_option_type type;
    uint32_t pad;
    int64_t integer; /* BOOLEAN: 0 or 1; INTEGER */
    double number;   /* NUMBER */
    lede_str text;   /* TEXT */
    lede_view texts; /* TEXTS: of lede_str */
} lede_option;

/* An option as the rule declares it. The host validates what the user wrote against it; a plugin parses nothing. */
typedef struct lede_option_info {
    lede_option initial;  /* name, type and default */
    lede_str summary;     /* one line */
    double least, most;   /* INTEGER and NUMBER: the range allowed, inclusive; both 0: any */
    lede_view choices;    /* TEXT: of lede_str, the values allowed; empty: any */
} lede_option_info;

typedef struct lede_rule_info {
    uint32_t struct_size;
    lede_level level; /* default; OFF: only when selected, then as `note` unless the user says otherwise */
    lede_tier tier;
    lede_stability stability;
    uint32_t needs;  /* LEDE_NEEDS_* */
    uint32_t traits; /* LEDE_SURFACE ... */
    lede_str id;      /* "parts-total"; with the plugin's id "number-consistency.parts-total" */
    lede_str summary; /* one line, no full stop needed */
    lede_str help;    /* Markdown: the rule's page */
    lede_str since;   /* version of the plugin that brought the rule */
    lede_view messages; /* of lede_message, at least one */
    lede_view options;  /* of lede_option_info */
    lede_view old_ids;  /* of lede_str: full ids this rule once had */
    lede_view lexicons; /* of lede_str: the lexicons whose hits it asks for */
    lede_view yields_to; /* of lede_str, full ids: where places overlap, the finding of the other rule stays */
} lede_rule_info;

/* ---- The article ------------------------------------------------------------------------------------------------
 * Annotations are contiguous arrays of fixed-width numbers, spans and indices; no element holds a pointer. All arrays
 * are sorted by span.begin, then by falling span.end. A string is a span of the text or an index into `strings`. */

typedef uint32_t lede_role;
enum {
    LEDE_PARAGRAPH = 0, LEDE_HEADLINE = 1, LEDE_STANDFIRST = 2, LEDE_BYLINE = 3, LEDE_DATELINE = 4, LEDE_HEADING = 5,
    LEDE_LIST_ITEM = 6, LEDE_CAPTION = 7, LEDE_BLOCK_QUOTE = 8, LEDE_TABLE = 9, LEDE_CODE = 10, LEDE_BOILERPLATE = 11,
    LEDE_ROLE_OTHER = 12
};

/* A block of text. Blocks do not overlap, but for a DATELINE, which lies at the head of its paragraph's text and is a
 * block of its own before it: "LONDON, May 14 (Agency) -" | "Shares fell ...". Bytes in no block are not read. */
typedef struct lede_block {
    lede_span span;
    lede_role role;
    uint32_t depth;      /* heading level 1-6 (0: guessed from its shape), nesting of a list item or quote; 0 otherwise */
    uint32_t first_sentence, sentence_count;
    uint32_t first_token, token_count;
} lede_block;
#define LEDE_SIZE_BLOCK 32u

/* lede_sentence.flags. TITLE_CASE: most words of it are capitalised, as in a headline. CAPITALS: all letters are. */
enum { LEDE_TITLE_CASE = 1u, LEDE_CAPITALS = 2u };

typedef struct lede_sentence {
    lede_span span; /* from the first token's begin to the last token's end */
    uint32_t block;
    uint32_t first_token, token_count;
    uint32_t flags;
} lede_sentence;
#define LEDE_SIZE_SENTENCE 24u

/* Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
typedef uint32_t lede_upos;
enum {
    LEDE_X = 0, LEDE_ADJ, LEDE_ADP, LEDE_ADV, LEDE_AUX, LEDE_CCONJ, LEDE_DET, LEDE_INTJ, LEDE_NOUN, LEDE_NUM, LEDE_PART,
    LEDE_PRON, LEDE_PROPN, LEDE_PUNCT, LEDE_SCONJ, LEDE_SYM, LEDE_VERB
};

/* Penn Treebank tags, with those that the English Web Treebank added. Names: lede_penn_name(). */
typedef uint32_t lede_penn;
enum {
    LEDE_PENN_NONE = 0, LEDE_CC, LEDE_CD, LEDE_DT, LEDE_EX, LEDE_FW, LEDE_IN, LEDE_JJ, LEDE_JJR, LEDE_JJS, LEDE_LS, LEDE_MD,
    LEDE_NN, LEDE_NNS, LEDE_NNP, LEDE_NNPS, LEDE_PDT, LEDE_POS, LEDE_PRP, LEDE_PRPS /* PRP$ */, LEDE_RB, LEDE_RBR,
    LEDE_RBS, LEDE_RP, LEDE_PENN_SYM, LEDE_TO, LEDE_UH, LEDE_VB, LEDE_VBD, LEDE_VBG, LEDE_VBN, LEDE_VBP, LEDE_VBZ,
    LEDE_WDT, LEDE_WP, LEDE_WPS /* WP$ */, LEDE_WRB, LEDE_HASH /* # */, LEDE_DOLLAR /* $ */, LEDE_STOP /* . */,
    LEDE_COMMA /* , */, LEDE_COLON /* : */, LEDE_LRB, LEDE_RRB, LEDE_OPEN_QUOTE /* `` */, LEDE_CLOSE_QUOTE /* '' */,
    LEDE_HYPH, LEDE_NFP, LEDE_ADD, LEDE_AFX, LEDE_GW, LEDE_XX
};

/* lede_token.flags. KNOWN: the word, in this or in lower case, stands in the host's vocabulary of English. SPACE_BEFORE:
 * white space or the block's begin precedes it. QUOTED: between the marks of a quotation. SURE: the word has one tag.
 * GLUED: an unknown word that is two known ones without the space, one of them a function word, `lemma` shows both; or the
 * hyphen of a word that was broken at a line's end, `lemma` shows the word. */
enum {
    LEDE_CAPITALISED = 1u, LEDE_ALL_CAPITALS = 2u, LEDE_INNER_CAPITAL = 4u, LEDE_HAS_DIGIT = 8u, LEDE_SPACE_BEFORE = 16u,
    LEDE_QUOTED = 32u, LEDE_KNOWN = 64u, LEDE_SURE = 128u, LEDE_URL = 256u, LEDE_SENTENCE_FIRST = 512u,
    LEDE_GLUED = 1024u
};

/* A token as the Penn Treebank and UD English cut them: contractions and possessives split ("do" "n't", "Ito" "'s"),
 * compounds split at hyphens. */
typedef struct lede_token {
    lede_span span;
    uint32_t sentence;
    uint16_t upos; /* lede_upos */
    uint16_t penn; /* lede_penn */
    uint32_t flags;
    uint32_t lemma; /* index into strings, lower case; NONE: the token's own text in lower case */
} lede_token;
#define LEDE_SIZE_TOKEN 24u

typedef uint32_t lede_quantity_kind;
enum {
    LEDE_CARDINAL = 0, LEDE_ORDINAL, LEDE_PERCENT, LEDE_POINTS /* percentage points */, LEDE_BASIS_POINTS, LEDE_MONEY,
    LEDE_MEASURE, LEDE_TEMPERATURE, LEDE_FRACTION, LEDE_RATIO /* "one in five", "3:1" */, LEDE_SCORE /* "2-1", votes */,
    LEDE_AGE, LEDE_MULTIPLE /* "doubled", "threefold", "four times" */, LEDE_QUANTITY_OTHER
};

/* What the words around a figure make of it. */
typedef uint32_t lede_hedge;
enum { LEDE_EXACT = 0, LEDE_ABOUT /* about, some, roughly */, LEDE_ABOVE /* more than, over */, LEDE_AT_LEAST,
       LEDE_BELOW /* less than, under */, LEDE_AT_MOST /* up to, no more than */, LEDE_NEARLY /* nearly, almost */,
       LEDE_JUST_ABOVE /* just over */ };

/* A figure's part in a change: "rose 9% (DELTA) to 130 (AFTER) from 101 (BEFORE)". LEVEL: a level with no other. */
typedef uint32_t lede_change_part;
enum { LEDE_NO_CHANGE = 0, LEDE_DELTA, LEDE_BEFORE, LEDE_AFTER, LEDE_LEVEL };

/* lede_quantity.flags. WORDS: written in words ("seventeen"). BRACKETED: inside round brackets. APPROXIMATE_NOUN: "dozens",
 * "hundreds". EACH: a rate per item ("each", "apiece", "per head"). RANGE: `low` to `high`. SHARE: a share of a whole.
 * PART_OF_DATE: stands inside a date or time. SIGNED: a sign was printed. NAME_PART: belongs to a name ("Formula 1"). */
enum {
    LEDE_WORDS = 1u, LEDE_BRACKETED = 2u, LEDE_APPROXIMATE_NOUN = 4u, LEDE_EACH = 8u, LEDE_RANGE = 16u, LEDE_SHARE = 32u,
    LEDE_PART_OF_DATE = 64u, LEDE_SIGNED = 128u, LEDE_NAME_PART = 256u
};

/* The interval [low, high] of a quantity is its narrow reading: what a careful writer can have meant by it.
 * - With decimals or a scale: half a unit of the last digit to either side; 1.2 million is 1.15 to 1.25 million.
 * - Counts, scores and ratios in whole numbers: exact up to three digits and wherever the last digit is no zero (40, 160, 1,204).
 *   Longer ones that end in zeros have three sure digits: 1,200 is 1,195 to 1,205; 54,000 is 53,950 to 54,050.
 * - Money, percent, points, measures and temperatures are never exact: 9% is 8.5 to 9.5, $12 is 11.5 to 12.5.
 * - Ages, ordinals, fractions and multiples: exact. "A hundred", "a dozen": a tenth to either side.
 * - "Dozens", "several hundred" (APPROXIMATE_NOUN): from the least they can mean to infinity.
 * - A range: its two ends, in rising order whatever their order in print.
 * - A hedge comes on top: "about" a tenth, or half the last digit that is no zero if that is more (never above a quarter);
 *   "nearly" and "just over" the same to one side; "more than", "at least", "less than", "up to" infinite to one side.
 * The wide reading of a round number, for rules that compare rounded figures, is half of 10^-decimals to either side
 * (1,200: 1,150 to 1,250).
 *
 * Money is in units of its currency: 50 cents is 0.5 USD with mantissa 50 and scale 0.01. A currency that the words leave open
 * ("pesos") is MONEY without unit; "$" and "dollars" are those of the article's locale, else USD. Feet and inches are feet.
 * A figure inside a date is listed with PART_OF_DATE: years and days as CARDINAL or ORDINAL. A duration is an amount: MEASURE with its
 * unit, without the flag. */
typedef struct lede_quantity {
    lede_span span;   /* all of it: "more than" excluded; sign, currency, figure, scale and unit included */
    lede_span number; /* the figure and its scale word: "1.2 million" in "$1.2 million" */
    lede_span hedge_span; /* the words that hedge; empty at `span.begin` when none do */
    double value;     /* scaled: 1.2 million is 1200000, 10% is 10, half is 0.5; NaN for a range or score; the ratio for a ratio */
    double low, high; /* the interval that printed precision and hedge leave open; infinite where the hedge is one-sided */
    double mantissa;  /* as printed: 1.2 in 1.2 million */
    double scale;     /* 1e6 in 1.2 million; 1 where none is printed */
    double other;     /* second figure of a range, ratio or score as printed and scaled; NaN otherwise. The first is
                         `mantissa` * `scale` */
    lede_quantity_kind kind;
    uint32_t flags;
    uint32_t unit;    /* index into strings: ISO 4217 code, CLDR unit ("kilometer-per-hour"), "percent"; NONE */
    int32_t decimals; /* digits printed after the point; negative: trailing zeros before it that round (1,200: -2) */
    lede_hedge hedge;
    uint32_t first_token, token_count;
    uint32_t sentence;
    uint32_t noun;                   /* token: head of what is counted ("people" in "40 injured people"); NONE */
    uint32_t noun_first, noun_count; /* tokens of the counted noun phrase, the figure excluded */
    uint32_t verb;    /* token: the change verb or adverb that governs it ("rose", "up"); NONE */
    int32_t direction; /* of that verb: 1 up, -1 down, 0 none or unknown */
    lede_change_part part;
    uint32_t frame;   /* figures of one change share this number; NONE */
    uint32_t per;     /* index into strings: the period or item of a rate ("month" in "$50 a month"); NONE */
    uint32_t whole;   /* quantity: the whole that this is a share or part of ("60 of the 160"); NONE */
    uint32_t pad;
} lede_quantity;
#define LEDE_SIZE_QUANTITY 144u

typedef uint32_t lede_date_kind;
enum { LEDE_DATE = 0, LEDE_TIME, LEDE_DURATION, LEDE_SET, LEDE_DATE_OTHER };

/* The finest part that the words give. */
typedef uint32_t lede_grain;
enum { LEDE_GRAIN_NONE = 0, LEDE_MINUTE, LEDE_HOUR, LEDE_DAYPART, LEDE_DAY, LEDE_WEEKEND, LEDE_WEEK, LEDE_MONTH, LEDE_SEASON,
       LEDE_QUARTER, LEDE_HALF, LEDE_YEAR, LEDE_DECADE, LEDE_CENTURY };

typedef uint32_t lede_tense;
enum { LEDE_NO_TENSE = 0, LEDE_PAST, LEDE_PRESENT, LEDE_FUTURE };

/* lede_date.flags. RELATIVE: needs the document date ("Tuesday", "last year"). YEAR_PRINTED: the year stands in the text.
 * YEAR_FROM_DOCUMENT: a date without year, completed from the document date. FISCAL: "fiscal first quarter". APPROXIMATE:
 * about, early, late. NUMERIC: printed in digits only. IMPOSSIBLE: no such day or time ("June 31", "25:10").
 * RANGE_BEGIN, RANGE_END: the ends of "from X to Y"; `partner` is the other end. BIRTH, DEATH: "born in", "died in". */
enum {
    LEDE_RELATIVE = 1u, LEDE_YEAR_PRINTED = 2u, LEDE_YEAR_FROM_DOCUMENT = 4u, LEDE_FISCAL = 8u, LEDE_APPROXIMATE = 16u,
    LEDE_NUMERIC = 32u, LEDE_IMPOSSIBLE = 64u, LEDE_RANGE_BEGIN = 128u, LEDE_RANGE_END = 256u, LEDE_BIRTH = 512u,
    LEDE_DEATH = 1024u, LEDE_FROM_DATELINE = 2048u
};

typedef struct lede_date {
    lede_span span;
    lede_span weekday_span;  /* "Wednesday" in "Wednesday, March 4"; empty at span.begin when none is printed */
    lede_span day_span;      /* the figure of the day; empty when none is printed */
    lede_span year_span;     /* the figure of the year; empty when none is printed */
    uint32_t value;          /* index into strings: TIMEX3 value, "2025-03-04", "P2Y", "PRESENT_REF"; NONE */
    lede_date_kind kind;
    lede_grain grain;
    uint32_t flags;
    int32_t first_day, last_day; /* days since 1970-01-01 of what it covers; NO_DAY */
    int32_t year;            /* as printed or resolved; INT32_MIN unknown */
    int32_t month, day;      /* 1-12, 1-31 as printed (June 31 has 31); 0 none */
    int32_t weekday;         /* as printed, ISO: 1 Monday to 7 Sunday; 0 none */
    int32_t minute;          /* of the day, 0 to 1439 and, for what is impossible, as computed; -1 none */
    uint32_t zone;           /* index into strings: "ET", "GMT" as printed; NONE */
    double amount;           /* of a duration or age of an event, in `unit`; NaN */
    lede_grain unit;         /* of the duration */
    lede_hedge hedge;
    uint32_t partner;        /* date: the other end of a range, or the endpoint a duration counts from; NONE */
    lede_tense tense;        /* of the verb that governs it */
    uint32_t verb;           /* token; NONE */
    uint32_t first_token, token_count;
    uint32_t sentence;
} lede_date;
#define LEDE_SIZE_DATE 120u

/* lede_quotation.flags. OPEN_ENDED: no closing mark (the quotation goes on in the next paragraph, or the mark is lost).
 * CONTINUED: begins in the paragraph after an open-ended one of its group. FULL: holds a whole sentence. NESTED: inside
 * another. TITLE: a title of a work or a nickname rather than speech. UNOPENED: a closing mark without its partner. */
enum {
    LEDE_OPEN_ENDED = 1u, LEDE_CONTINUED = 2u, LEDE_FULL = 4u, LEDE_NESTED = 8u, LEDE_TITLE = 16u, LEDE_UNOPENED = 32u,
    LEDE_SINGLE_MARKS = 64u, LEDE_STRAIGHT_MARKS = 128u, LEDE_IN_BLOCK_QUOTE = 256u
};

typedef uint32_t lede_cue_kind;
enum { LEDE_NO_CUE = 0, LEDE_CUE_VERB, LEDE_CUE_PREPOSITION /* according to */, LEDE_CUE_COLON, LEDE_CUE_NOUN /* statement */,
       LEDE_CUE_DASH, LEDE_CUE_CARRIED /* speaker carried on from the quotation before */ };

/* One pair of marks. The pieces and paragraphs of one quotation share `group`. */
typedef struct lede_quotation {
    lede_span span;        /* marks included */
    lede_span inner;       /* marks excluded */
    lede_span speaker;     /* the mention that the cue governs, a pronoun too, never its antecedent; empty: none found */
    lede_span cue;         /* empty: none found */
    lede_span attribution; /* the clause of speaker and cue; empty: none */
    uint32_t group;
    uint32_t flags;
    lede_cue_kind cue_kind;
    uint32_t entity;       /* who the speaker is; NONE */
    uint32_t speaker_name; /* name element of `speaker`; NONE for pronouns and common nouns */
    uint32_t block, sentence;
    uint32_t first_token, token_count; /* marks included */
    uint32_t parent;       /* quotation that this one is nested in; NONE */
} lede_quotation;
#define LEDE_SIZE_QUOTATION 80u

typedef uint32_t lede_name_kind;
enum { LEDE_NAME_OTHER = 0, LEDE_PERSON, LEDE_ORGANISATION, LEDE_PLACE, LEDE_PRODUCT };

/* lede_name.flags. FULL_NAME: given name and surname. SURNAME_ONLY: a surname used alone. INTRODUCED: a full name, or a
 * title or role with it, here or earlier. FIRST_MENTION: of its entity. POSSESSIVE: followed by 's. ACRONYM. */
enum { LEDE_FULL_NAME = 1u, LEDE_SURNAME_ONLY = 2u, LEDE_INTRODUCED = 4u, LEDE_FIRST_MENTION = 8u, LEDE_POSSESSIVE = 16u,
       LEDE_ACRONYM = 32u, LEDE_GIVEN_ONLY = 64u };

typedef struct lede_name {
    lede_span span;    /* title excluded: "Ken Ito" in "Mr. Ken Ito" */
    lede_span given;   /* empty: none */
    lede_span surname; /* empty: none */
    lede_span title;   /* honorific or office before the name: "Mr.", "Sen.", "Chief Executive"; empty: none */
    lede_span role;    /* description beside it: "chief analyst at Omdia", "its chairman"; empty: none */
    uint32_t entity;
    lede_name_kind kind;
    uint32_t flags;
    uint32_t first_token, token_count;
    uint32_t sentence;
} lede_name;
#define LEDE_SIZE_NAME 64u

typedef uint32_t lede_gender;
enum { LEDE_GENDER_UNKNOWN = 0, LEDE_FEMALE, LEDE_MALE, LEDE_NEITHER };

typedef struct lede_entity {
    lede_name_kind kind;
    lede_gender gender; /* only where a title or pronoun shows it */
    uint32_t first_name, name_count; /* name: the first mention; how many there are */
    uint32_t canonical; /* index into strings: the fullest form */
    uint32_t introduction; /* name: the first with full name, title or role; NONE: never introduced */
} lede_entity;
#define LEDE_SIZE_ENTITY 24u

typedef struct lede_article {
    uint32_t struct_size, pad;
    lede_str path; /* as the user named it; may be empty */
    lede_str language, locale, genre; /* BCP 47 "en", "en-GB"; "news", "opinion", ...; empty: unknown */
    lede_str text;
    int32_t published, updated; /* days since 1970-01-01; NO_DAY */
    lede_str string_bytes;
    lede_view strings; /* of lede_span into string_bytes */
    lede_view blocks, sentences, tokens, quantities, dates, quotations, names, entities;
    lede_view keys; /* of uint64_t, one a token, stride 8: the key of its word, see below */
    lede_view words; /* of lede_word: where each word of the article stands, see below */
    lede_view next_uses; /* of uint32_t, one a token, stride 4: the next token with the same key; NONE: the last */
} lede_article;

/* A row of `words`: a hash table by open addressing, of a power of two rows with free ones among them. The search for a key begins
 * at row key & (count - 1) and goes up, from the last to the first, until it meets the key or a free row (key 0). A rule that waits for
 * a word need not walk the tokens: it follows next_uses from the first. */
typedef struct lede_word {
    uint64_t key;
    uint32_t first_token, uses;
} lede_word;
#define LEDE_SIZE_WORD 16u

/* The key of a word is a hash of it without regard to case: to ask of a token whether it is this word or that, or the same word
 * as another, without a look at its letters. Of its UTF-8 bytes, ASCII letters in their small form and U+2019 as an apostrophe, each
 * eight make a block, the first the lowest, the last block filled up with zeros. From h = 0x9e3779b97f4a7c15 on, each block:
 * h = (h ^ block) * 0xbf58476d1ce4e5b9, h ^= h >> 32; at the end h *= 0x94d049bb133111eb, h ^= h >> 29. Words of up to eight bytes
 * have keys of their own; longer ones share one by a chance of 2^-64. */

/* ---- What a rule reports --------------------------------------------------------------------------------------- */

typedef struct lede_related {
    lede_span span;
    uint32_t message, pad; /* index into the rule's messages */
    lede_view args;        /* of lede_str */
} lede_related;

typedef struct lede_edit {
    lede_span span; /* zero width: insertion */
    lede_str text;
} lede_edit;

/* SAFE: meaning unchanged, may be applied unseen. REVIEW: a person decides. */
typedef uint32_t lede_safety;
enum { LEDE_SAFE = 1, LEDE_REVIEW = 2 };

typedef struct lede_fix {
    lede_safety safety;
    uint32_t pad;
    lede_str title;
    lede_view edits; /* of lede_edit, sorted, not overlapping */
} lede_fix;

typedef struct lede_finding {
    uint32_t struct_size;
    uint32_t message; /* index into the rule's messages */
    lede_span span;
    uint32_t weaker;  /* steps below the rule's configured level, never below note */
    float rank;       /* 0 to 100 as SARIF has it; negative: none */
    lede_view args;    /* of lede_str */
    lede_view related; /* of lede_related */
    lede_view fixes;   /* of lede_fix; several are alternatives, and then none is applied */
} lede_finding;

typedef struct lede_sink {
    uint32_t struct_size, pad;
    void *ctx;
    void (*report)(void *ctx, const lede_finding *finding); /* the host copies before it returns */
    void (*fail)(void *ctx, lede_str why);
} lede_sink;

/* A finding of this plugin that the host has accepted, as `conclude` sees it. */
typedef struct lede_accepted {
    lede_str rule; /* id without the plugin's */
    lede_span span;
    uint32_t message;
    lede_level level; /* effective */
} lede_accepted;
#define LEDE_SIZE_ACCEPTED 32u

/* ---- The host's side --------------------------------------------------------------------------------------------- */

typedef struct lede_host {
    uint32_t struct_size, pad;
    void *ctx;
    lede_str name, version;
    void (*fail)(void *ctx, lede_str why);                   /* for `create` */
    void (*log)(void *ctx, lede_level level, lede_str text); /* never text of the document */
    const void *(*service)(void *ctx, lede_str id);          /* null: not offered */
} lede_host;

/* Service "ledelint.lexicon/1": lede_lexicons. An entry of a lexicon. */
typedef struct lede_entry {
    lede_str key;   /* as the lexicon has it */
    lede_str value; /* what belongs to it: the expected term, an ISO code; may be empty */
    lede_str label; /* its group in the lexicon ("speech", "thought"); may be empty */
} lede_entry;
#define LEDE_SIZE_ENTRY 48u

typedef struct lede_hit {
    lede_span span;
    uint32_t first_token, token_count;
    uint32_t entry; /* for `entry` below */
    uint32_t pad;
} lede_hit;
#define LEDE_SIZE_HIT 24u

typedef struct lede_lexicons {
    uint32_t struct_size, pad;
    void *ctx;
    /* Hits of a lexicon that the rule's info declares, in order; longest match, no overlap. Valid during `check`. */
    lede_view (*hits)(void *ctx, const lede_article *, lede_str lexicon); /* of lede_hit */
    lede_status (*entry)(void *ctx, lede_str lexicon, uint32_t entry, lede_entry *out);
    lede_status (*lookup)(void *ctx, lede_str lexicon, lede_str key, lede_entry *out); /* FAILED: not in it */
} lede_lexicons;
#define LEDE_LEXICON_SERVICE "ledelint.lexicon/1"

/* ---- The plugin's side ------------------------------------------------------------------------------------------- */

typedef struct lede_rule {
    uint32_t struct_size, pad;
    const lede_rule_info *info;
    lede_status (*create)(const lede_host *, lede_view options /* of lede_option, all declared ones */, void **self);
    void (*destroy)(void *self);
    lede_status (*check)(void *self, const lede_article *, const lede_sink *);
    /* Optional. After all checks of this plugin on the article; `accepted`: the plugin's own findings, lede_accepted. */
    lede_status (*conclude)(void *self, const lede_article *, lede_view accepted, const lede_sink *);
} lede_rule;

typedef struct lede_plugin {
    uint32_t struct_size;
    uint32_t min_minor; /* the newest minor of the contract that the plugin reads; an older host refuses it */
    uint32_t draft;     /* LEDELINT_DRAFT */
    uint32_t pad;
    lede_str id;         /* "number-consistency" */
    lede_str version;    /* "0.1.0" */
    lede_str built_with; /* compiler, for reports */
    lede_str uri;        /* home page; may be empty */
    lede_view rules;     /* of const lede_rule * */
} lede_plugin;

#define LEDE_PLUGIN_SYMBOL "ledelint_plugin_v1"

#ifdef __cplusplus
}
#endif
#endif
