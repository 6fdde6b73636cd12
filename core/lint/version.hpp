// What this program calls itself: the version of the project, which the build gives.
#pragma once

#ifndef LEDELINT_VERSION
#error "LEDELINT_VERSION is given by core/CMakeLists.txt"
#endif
