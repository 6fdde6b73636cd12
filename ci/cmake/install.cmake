# What `cmake --install` gives beside the program, the plugins and the data, which install themselves: the contract's headers
# and a CMake package, so that a plugin outside this tree needs find_package(ledelint) and nothing else.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/ledelint)

install(TARGETS ledelint RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES core/abi/ledelint.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES core/sdk/ledelint/article.hpp core/sdk/ledelint/plugin.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ledelint)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(TARGETS ledelint_sdk EXPORT ledelint)
install(EXPORT ledelint NAMESPACE ledelint:: FILE ledelint-targets.cmake DESTINATION ${package_dir})
install(FILES ci/cmake/LedelintPlugin.cmake ci/cmake/plugin.exports ci/cmake/embed_page.cmake DESTINATION ${package_dir})
configure_package_config_file(ci/cmake/ledelint-config.cmake.in ${PROJECT_BINARY_DIR}/ledelint-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ledelint-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/ledelint-config.cmake ${PROJECT_BINARY_DIR}/ledelint-config-version.cmake DESTINATION ${package_dir})
