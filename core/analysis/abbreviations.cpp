#include "abbreviations.hpp"

#include "words.hpp"

namespace ledelint::analysis {

const abbreviation* find_abbreviation(uint64_t key) {
    using enum abbreviation;
    static const word_table<abbreviation> table{
        {"mr. mrs. ms. mx. messrs. mmes. dr. drs. prof. profs. rev. revs. fr. hon. pres. sen. sens. rep. reps. gov. govs. lt. gen. "
         "gens. col. cols. maj. capt. cmdr. cdr. adm. sgt. cpl. pvt. pfc. spc. supt. insp. det. amb. atty. sec. treas. asst. assoc. "
         "dist. dep. msgr. bp. mgr. mlle. mme. sr. sra. srta. hr. fru. wm. geo. chas. alex. brig. cllr. ald. assemb. comdr. secy.",
         title},
        {"jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. weds. thu. thur. thurs. fri. sat. sun.",
         month},
        {"no. nos. p. pp. vol. vols. fig. figs. art. sect. ch. chap. para. op. ext. nr. tel. pg. ver.", number},
        {"inc. corp. co. cos. ltd. llc. plc. bros. jr. esq. ph.d. m.sc. b.sc. dept. univ. assn. ave. blvd. rd. hwy. pkwy. ln. sq. bldg. "
         "ala. ariz. ark. calif. cal. colo. conn. del. fla. ga. ill. ind. kan. kans. ky. la. md. mass. mich. minn. miss. mont. neb. nebr. nev. "
         "okla. ore. pa. penn. tenn. tex. vt. va. wash. wis. wisc. wyo. ont. que. alta. pty. s.p.a. intl. natl. mfg. conf. attn.",
         company},
        {"st. ste. mt. ft. pt.", place},
        {"e.g. i.e. eg. ie. etc. vs. v. al. cf. ca. viz. approx. b. d. c. incl. excl. resp. eds. ed. trans. n.d. ibid.", latin},
        {"a.m. p.m. a.d. b.c. b.c.e. c.e.", clock},
        {"hr. hrs. min. mins. secs. yr. yrs. lb. lbs. oz. sq. cu. mi. km. cm. mm. kg. mph. est. avg. max. div. dept. govt. arr. dep. "
         "pop. temp. gal. gals. qt. tsp. tbsp.",
         unit}};
    return table.find(key);
}

}  // namespace ledelint::analysis
