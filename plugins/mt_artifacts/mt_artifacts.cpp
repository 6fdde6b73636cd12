// The plugin mt-artifacts: what machine translation, rewriting tools and page scrapers leave in a text.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("mt-artifacts", "0.1.0", "",
    abbreviation_break,
    article_form,
    detached_clitic,
    doubled_phrase,
    doubled_word,
    full_width_punctuation,
    llm_citation,
    llm_preamble,
    llm_refusal,
    lowercase_start,
    markup_leak,
    mixed_script,
    mojibake,
    page_boilerplate,
    phrase_of_itself,
    punctuation_spacing,
    run_on,
    split_number,
    translation_tag)
