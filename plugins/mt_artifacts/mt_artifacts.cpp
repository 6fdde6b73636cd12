// The plugin mt-artifacts: what machine translation, rewriting tools and page scrapers leave in a text.
#include <ledelint/plugin.hpp>

LEDELINT_PLUGIN("mt-artifacts", "0.1.0", "",
    doubled_phrase,
    doubled_word,
    llm_citation,
    llm_refusal,
    mojibake,
    page_boilerplate,
    phrase_of_itself,
    run_on,
    split_number)
