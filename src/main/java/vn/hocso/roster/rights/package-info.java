/** What people may ask about their own data: that it be erased, or corrected where they cannot do that themselves. */
package vn.hocso.roster.rights;
