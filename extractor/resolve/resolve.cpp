#include "resolve.hpp"

#include "resolve/actor_order.hpp"
#include "resolve/antecedents.hpp"
#include "resolve/home.hpp"
#include "resolve/sectors.hpp"
#include "resolve/sources.hpp"
#include "stages.hpp"

// Whom pronouns and descriptions mean, and so who the sources of the claims are. First what stands
// outside quotations, then the claims' sources, then, these being the speakers, what stands inside.
// Last, actors are put in order of first mention and those that nobody mentions left out.

namespace claimgraph {

void resolve(const RuleSet& rules, Extraction& extraction, Analysis& analysis) {
  Cast cast(rules.gazetteer(), extraction.actors);
  Antecedents antecedents(rules, extraction, analysis, cast);
  antecedents.walk(false);
  Sources sources(rules, extraction, analysis, cast, antecedents.interviewee());
  for (Index claim = 0; claim < extraction.claims.size(); ++claim) sources.fill(claim);
  for (Index claim = 0; claim < extraction.claims.size(); ++claim) antecedents.speak(claim);
  antecedents.walk(true);
  settle_homes(rules, extraction, analysis);
  order_actors(rules, extraction, cast);
  code_roles(rules, extraction);
}

}  // namespace claimgraph
