// What this program calls itself.
#pragma once

#define LEDELINT_VERSION "0.1.0"

