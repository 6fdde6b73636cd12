# ledelint_add_plugin(NAME SOURCES... [PAGES page.md...])
#
# A plugin: one shared library that exports ledelint_plugin_v1 and nothing else. Each rule page becomes a header
# `<page>.help.hpp` with `ledelint::help::<page>`, a constexpr std::string_view, so that a rule's help is its page.
# Used by the house's own plugins and, after find_package(ledelint), by everybody else's.
set(LEDELINT_PLUGIN_EXPORTS ${CMAKE_CURRENT_LIST_DIR}/plugin.exports)
set(LEDELINT_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_page.cmake)

function(ledelint_add_plugin name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PAGES")
  add_library(${name} MODULE ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ledelint::sdk)
  set(headers)
  foreach(page IN LISTS arg_PAGES)
    cmake_path(GET page STEM stem)
    cmake_path(ABSOLUTE_PATH page OUTPUT_VARIABLE absolute)
    set(header ${CMAKE_CURRENT_BINARY_DIR}/${name}.pages/${stem}.help.hpp)
    add_custom_command(OUTPUT ${header} DEPENDS ${absolute} ${LEDELINT_EMBED_SCRIPT}
      COMMAND ${CMAKE_COMMAND} -DPAGE=${absolute} -DHEADER=${header} -DNAME=${stem} -P ${LEDELINT_EMBED_SCRIPT}
      COMMENT "" VERBATIM)
    list(APPEND headers ${header})
  endforeach()
  target_sources(${name} PRIVATE ${headers})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name}.pages)
  set_target_properties(${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden C_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON POSITION_INDEPENDENT_CODE ON)
  target_compile_features(${name} PRIVATE cxx_std_20)
  target_compile_options(${name} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fno-gnu-unique>)
  target_link_options(${name} PRIVATE -Wl,--version-script=${LEDELINT_PLUGIN_EXPORTS})
  if(NOT (CMAKE_CXX_COMPILER_ID MATCHES Clang AND CMAKE_CXX_FLAGS MATCHES "-fsanitize") AND NOT LEDELINT_SANITIZE AND NOT LEDELINT_FUZZ)
    target_link_options(${name} PRIVATE -Wl,--no-undefined)
  endif()
endfunction()
