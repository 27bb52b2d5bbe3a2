/** Documents that official figures come from, where in them each stands, and what an installation adds to them. */
package vn.hocso.roster.source;
