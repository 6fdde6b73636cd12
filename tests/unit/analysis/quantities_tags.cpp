#include "quantities_tags.hpp"

#include "analysis/words.hpp"

namespace ledelint::test {
namespace {

using analysis::word_table;

struct part_of_speech { uint16_t upos, penn; };

const word_table<part_of_speech>& listed() {
    static const word_table<part_of_speech> table{
        {"rose fell climbed dropped jumped added cut lost went grew narrowed increased slipped stood was were had said voted backed "
         "opposed came left died beat won raised gained opened edged doubled halved tripled reported posted weighed paid cost reached "
         "held ended closed made signed took stayed drew handled hit owes holds carried bought met seats agreed came",
         {LEDE_VERB, LEDE_VBD}},
        {"is are been be has have will would can", {LEDE_AUX, LEDE_VBZ}},
        {"going rising falling bringing weighing", {LEDE_VERB, LEDE_VBG}},
        {"hurt injured compared revised registered expected", {LEDE_VERB, LEDE_VBN}},
        {"the a an this that these those all no every any which", {LEDE_DET, LEDE_DT}},
        {"its their his her our", {LEDE_PRON, LEDE_PRPS}}, {"it they he she them whom who", {LEDE_PRON, LEDE_PRP}},
        {"of in on at by from to for with over under up down about than as per between after before since until into versus",
         {LEDE_ADP, LEDE_IN}},
        {"and or but", {LEDE_CCONJ, LEDE_CC}}, {"while because when if", {LEDE_SCONJ, LEDE_IN}},
        {"sharply slightly nearly almost roughly only just earlier ago later not still also each apiece twice", {LEDE_ADV, LEDE_RB}},
        {"new old red annual early late last next other open average record wide steel high cold", {LEDE_ADJ, LEDE_JJ}},
        {"more less higher lower fewer", {LEDE_ADJ, LEDE_JJR}},
        {"one two three four five six seven eight nine ten eleven twelve seventeen twenty fifty hundred thousand million billion dozen "
         "half", {LEDE_NUM, LEDE_CD}},
        {"people crew staff police", {LEDE_NOUN, LEDE_NNS}}, {"'s", {LEDE_PART, LEDE_POS}}};
    return table;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80); }

part_of_speech tag_of(const lede_token& t, std::string_view word, uint64_t key) {
    if (t.flags & LEDE_HAS_DIGIT) return {LEDE_NUM, LEDE_CD};
    if (const part_of_speech* p = listed().find(key)) return *p;
    if (!is_letter(word[0])) return {LEDE_PUNCT, word == "-" ? uint16_t(LEDE_HYPH) : uint16_t(LEDE_COMMA)};
    bool name = (t.flags & LEDE_CAPITALISED) && !(t.flags & LEDE_SENTENCE_FIRST);
    if (name) return {LEDE_PROPN, LEDE_NNP};
    return {LEDE_NOUN, word.back() == 's' ? uint16_t(LEDE_NNS) : uint16_t(LEDE_NN)};
}

}  // namespace

void tag_words(analysis::annotations& a) {
    for (uint32_t i = 0; i < a.tokens.size(); ++i) {
        part_of_speech p = tag_of(a.tokens[i], a.word(i), a.keys[i]);
        a.tokens[i].upos = p.upos;
        a.tokens[i].penn = p.penn;
    }
}

}  // namespace ledelint::test
