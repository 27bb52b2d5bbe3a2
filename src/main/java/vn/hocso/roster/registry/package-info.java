/** The book of teams: which paper founded them, where they work and into which they went, told by the officers of a province. */
package vn.hocso.roster.registry;
