/** What people may ask about their own data: that it be erased. */
package vn.hocso.roster.rights;
